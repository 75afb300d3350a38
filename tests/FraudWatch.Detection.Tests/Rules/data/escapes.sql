-- # a file as a table
SELECT * FROM '/etc/passwd'
-- # a Parquet file as a table
SELECT * FROM 'lake/setl_d/b1.parquet'
-- # a file as a quoted identifier
SELECT content FROM "secrets/identity.key"
-- # a remote file as a table
SELECT * FROM 'https://example.org/claims.csv'
-- # a file behind a WITH table of the same name
WITH "f.csv" AS (SELECT * FROM "f.csv") SELECT * FROM "f.csv"
-- # a file in a WITH table that comes too early
WITH a AS (SELECT * FROM "f.csv"), "f.csv" AS (SELECT psn_no FROM claims.stay) SELECT psn_no FROM a
-- # a file outside the query that has a WITH table of its name
SELECT psn_no FROM (WITH "f.csv" AS (SELECT psn_no FROM claims.stay) SELECT psn_no FROM "f.csv") x JOIN "f.csv" y USING (psn_no)
-- # read_csv
SELECT * FROM read_csv('/etc/passwd')
-- # read_text
SELECT content FROM read_text('/etc/passwd')
-- # read_blob
SELECT content FROM read_blob('/etc/passwd')
-- # read_parquet
SELECT * FROM read_parquet('lake/*/*.parquet')
-- # read_json
SELECT * FROM read_json('lake/ledger.jsonl')
-- # glob
SELECT file FROM glob('/**')
-- # a table function in a subquery of a condition
SELECT psn_no FROM claims.stay WHERE EXISTS (SELECT * FROM read_csv('/etc/passwd'))
-- # a table function in a WITH table that nothing uses
WITH x AS (SELECT * FROM glob('/**')) SELECT psn_no FROM claims.stay
-- # a table function in a union's second branch
SELECT psn_no FROM claims.stay UNION ALL SELECT file FROM glob('/**')
-- # a table function in the select list's subquery
SELECT (SELECT max(content) FROM read_text('/etc/passwd')) AS psn_no FROM claims.stay
-- # a table function in an ORDER BY
SELECT psn_no FROM claims.stay ORDER BY (SELECT count(*) FROM glob('/**'))
-- # a table function in an aggregate's filter
SELECT count(*) FILTER (WHERE (SELECT count(*) FROM glob('/**')) > 0) AS n FROM claims.stay
-- # range as a row generator
SELECT r.range AS n FROM range(1) r
-- # unnest
SELECT unnest(string_to_array(mdtrt_ids, '|')) AS mdtrt_id FROM claims.stay
-- # query() runs text as SQL
SELECT * FROM query('SELECT 1')
-- # query_table() opens a table by its name
SELECT * FROM query_table('lake.psn_info_b')
-- # the raw lake
SELECT psn_no FROM lake.setl_d
-- # another schema's findings
SELECT psn_no FROM findings.finding
-- # the catalogue
SELECT table_name FROM information_schema.tables
-- # DuckDB's own functions over settings
SELECT name FROM duckdb_settings()
-- # DuckDB's tables by name
SELECT table_name FROM duckdb_tables
-- # the secrets
SELECT * FROM duckdb_secrets()
-- # another database
SELECT psn_no FROM other.claims.stay
-- # the system catalogue through pg_catalog
SELECT relname FROM pg_catalog.pg_class
-- # COPY into the lake
COPY (SELECT 1) TO 'lake/setl_d/x.parquet'
-- # COPY from a file
COPY claims.stay FROM '/etc/passwd'
-- # COPY inside WITH
WITH x AS (COPY claims.stay TO 'x.csv') SELECT 1 AS n
-- # ATTACH
ATTACH ':memory:' AS m
-- # ATTACH after a SELECT
SELECT psn_no FROM claims.stay; ATTACH ':memory:' AS m
-- # DETACH
DETACH m
-- # INSTALL
INSTALL httpfs
-- # LOAD
LOAD json
-- # PRAGMA
PRAGMA database_list
-- # SET
SET search_path = 'lake'
-- # RESET
RESET memory_limit
-- # CREATE TABLE
CREATE TABLE claims.x AS SELECT 1 AS n
-- # CREATE MACRO
CREATE MACRO lower(x) AS x
-- # CREATE SECRET
CREATE SECRET s (TYPE http)
-- # DROP VIEW
DROP VIEW lake.setl_d
-- # ALTER
ALTER TABLE claims.stay RENAME TO stay2
-- # INSERT
INSERT INTO claims.stay SELECT * FROM claims.stay
-- # UPDATE
UPDATE claims.stay SET psn_no = 'x'
-- # DELETE
DELETE FROM claims.fee_line
-- # TRUNCATE
TRUNCATE claims.fee_line
-- # a data-changing WITH table
WITH d AS (DELETE FROM claims.fee_line RETURNING *) SELECT * FROM d
-- # a second SELECT
SELECT psn_no FROM claims.stay; SELECT psn_no FROM claims.stay
-- # a second statement behind a comment
SELECT psn_no FROM claims.stay /* quiet */ ; /* quiet */ DROP VIEW lake.setl_d
-- # a bracket that closes the runner's own
SELECT psn_no FROM claims.stay) UNION (SELECT psn_no FROM lake.setl_d
-- # a comment that is not closed
SELECT psn_no FROM claims.stay /*
-- # nothing at all
-- just a comment
-- # EXPLAIN ANALYZE
EXPLAIN ANALYZE SELECT psn_no FROM claims.stay
-- # DESCRIBE as a table
SELECT column_name FROM (DESCRIBE lake.setl_d)
-- # SHOW TABLES
SHOW ALL TABLES
-- # SUMMARIZE
SUMMARIZE claims.stay
-- # CALL
CALL pragma_version()
-- # EXECUTE
EXECUTE s
-- # PREPARE
PREPARE s AS SELECT 1
-- # EXPORT DATABASE
EXPORT DATABASE 'x'
-- # VACUUM
VACUUM
-- # CHECKPOINT
CHECKPOINT
-- # BEGIN
BEGIN TRANSACTION
-- # USE
USE lake
-- # a setting as a value
SELECT current_setting('memory_limit') AS psn_no FROM claims.stay
-- # an environment variable
SELECT getenv('HOME') AS psn_no FROM claims.stay
-- # a variable
SELECT getvariable('x') AS psn_no FROM claims.stay
-- # a sequence
SELECT nextval('s') AS psn_no FROM claims.stay
-- # the clock
SELECT psn_no FROM claims.stay WHERE discharge_date < current_date
-- # the clock as a function
SELECT psn_no FROM claims.stay WHERE begin_time < now()
-- # chance
SELECT psn_no FROM claims.stay WHERE random() < 1
-- # parsing JSON that runs as SQL
SELECT json_execute_serialized_sql('x') AS n
-- # a query inside PIVOT
SELECT * FROM (PIVOT claims.stay ON med_type USING count(*))
-- # UNPIVOT
SELECT v FROM claims.stay UNPIVOT (v FOR n IN (psn_no, mdtrt_ids))
-- # a recursive WITH
WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t) SELECT n FROM t
-- # a function from another schema
SELECT pg_catalog.lower(psn_no) AS psn_no FROM claims.stay
-- # a positional parameter
SELECT psn_no FROM claims.stay WHERE length_of_stay > CAST($1 AS INTEGER)
-- # a bare parameter
SELECT psn_no FROM claims.stay WHERE length_of_stay > $n
-- # time travel
SELECT psn_no FROM claims.stay AT (VERSION => 1)
-- # a sample
SELECT psn_no FROM claims.stay USING SAMPLE 1
-- # a file by a schema-less FROM-first query
FROM 'f.parquet'
-- # a file in a NATURAL JOIN
SELECT psn_no FROM claims.stay NATURAL JOIN 'f.parquet'
-- # a memory bomb
SELECT repeat('x', CAST($n AS INTEGER)) AS psn_no FROM claims.stay
-- # a lambda
SELECT list_transform([psn_no], lambda x: x) AS psn_no FROM claims.stay
