"""The scratch folder of a run; and what remains of it when the run fails."""
import contextlib
import pathlib
import shutil
import tempfile

TARGET = pathlib.Path("target/bench")


@contextlib.contextmanager
def scratch():
    TARGET.mkdir(parents=True, exist_ok=True)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="sotay-bench-"))
    folder.chmod(0o755)  # PostgreSQL of a service started by root runs as another user
    try:
        yield folder
    except BaseException:
        for log in folder.glob("*/log"):
            shutil.copy(log, TARGET / f"{log.parent.name}.log")
        print("The logs of the service are in target/bench/")
        raise
    finally:
        shutil.rmtree(folder, ignore_errors=True)
