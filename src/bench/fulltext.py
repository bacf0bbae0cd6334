"""PostgreSQL's full text over the sections of a content folder, in the server that a service brings with it."""
import os
import pathlib
import subprocess

import processes

DATABASE = "bench"
READY = "-- answered"

SCHEMA = """
create extension unaccent;
create text search configuration vietnamese (copy = pg_catalog.simple);
alter text search configuration vietnamese
  alter mapping for asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart
  with unaccent, simple;
create table section (work text, title text, heading text, body text, words tsvector generated always as (
  setweight(to_tsvector('public.vietnamese', title), 'A') || setweight(to_tsvector('public.vietnamese', heading), 'B')
  || setweight(to_tsvector('public.vietnamese', body), 'C')) stored);
"""
MATCHING = "from section, plainto_tsquery('public.vietnamese', '{0}') as asked where words @@ asked"
RANKED = f"""select work, title, heading, body, asked, ts_rank_cd(words, asked) as rank {MATCHING} order by rank desc limit 20"""


class FullText:
    """One connection; a section is a row. CPU is that of the server process behind it."""

    def __init__(self, data, sections):
        (cluster,) = pathlib.Path(data, "pg").glob("[0-9]*")
        self.port = (cluster / "postmaster.pid").read_text().splitlines()[3]
        self.password = pathlib.Path(data, "secrets", "postgres-postgres").read_text().strip()
        self.connect("postgres")
        self.ask(f"create database {DATABASE} template template0;")
        self.close()
        self.connect(DATABASE)
        self.ask(SCHEMA)
        rows = "".join("\t".join(self.escaped(part) for part in section) + "\n" for section in sections)
        self.ask(f"copy section (work, title, heading, body) from stdin;\n{rows}\\.")
        self.ask("create index on section using gin (words);\nvacuum analyze section;\ncheckpoint;")
        self.backend = int(self.ask("select pg_backend_pid();")[0])

    @staticmethod
    def escaped(text):
        return text.replace("\\", "\\\\").replace("\t", " ").replace("\n", "\\n")

    def connect(self, database):
        self.psql = subprocess.Popen(
            ["psql", "-XqAt", "-v", "ON_ERROR_STOP=1",
             f"host=127.0.0.1 port={self.port} user=postgres dbname={database}"],
            env={**os.environ, "PGPASSWORD": self.password}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            encoding="utf-8")

    def close(self):
        self.psql.stdin.close()
        self.psql.wait(30)

    def ask(self, statement):
        self.psql.stdin.write(f"{statement}\n\\echo {READY}\n")
        self.psql.stdin.flush()
        lines = []
        for line in self.psql.stdout:
            if line.rstrip("\n") == READY:
                return lines
            lines.append(line)
        raise SystemExit("psql has ended")

    def cpu(self):
        return processes.stat(self.backend)["own"]

    def matching(self, words):
        return int(self.ask(f"select count(*) {MATCHING.format(words)};")[0])

    def ranked(self, words):
        return self.ask(f"select work, heading, rank from ({RANKED.format(words)}) as best;")

    def with_headlines(self, words):
        return self.ask("select work, heading, rank, ts_headline('public.vietnamese', body, asked, 'MaxFragments=3')"
                        f" from ({RANKED.format(words)}) as best;")
