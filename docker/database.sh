# Run once by the image of PostgreSQL, in a new cluster: a database whose owner can do nothing else. The superuser keeps no
# password, so that it can come in from inside its container only.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$POSTGRES_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE sotay LOGIN PASSWORD :'password';
CREATE DATABASE sotay OWNER sotay TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C';
REVOKE ALL ON DATABASE sotay FROM PUBLIC;
ALTER ROLE CURRENT_USER PASSWORD NULL;
SQL
