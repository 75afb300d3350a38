using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;

namespace FraudWatch.Store.Sql;

/// <summary>Remembers in <c>claims.stage_state</c> from which batches, and by which SQL, each stage was built.</summary>
internal sealed class StageState(DuckDBConnection connection)
{
    public void CreateTable() => Execute(
        "CREATE SCHEMA IF NOT EXISTS claims; "
        + "CREATE TABLE IF NOT EXISTS claims.stage_state (stage VARCHAR, folder VARCHAR, watermark BIGINT, fingerprint VARCHAR, "
        + "finished_at TIMESTAMP, seconds DOUBLE)");

    /// <summary>Fingerprint of everything but the lake that decides a stage's tables, the stages before it included.</summary>
    public string Fingerprint(Stage stage, StageRunOptions options)
    {
        var text = new StringBuilder();
        foreach (var file in stage.Files)
            text.Append(file.Path).Append('\n').Append(file.Sql).Append('\n');
        foreach (var (name, parameter) in StageParameters.All.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append(name).Append('=').Append(options.Parameters.GetValueOrDefault(name, parameter.Value)).Append('\n');
        if (stage == Stage.Claims)
            AppendDictionaries(text, options.DictionaryFolder);
        text.Append(EarlierFingerprints(stage));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    public bool IsCurrent(Stage stage, long watermark, string fingerprint) => Scalar(
        "SELECT count(*) FROM claims.stage_state WHERE stage = $stage AND watermark = $watermark AND fingerprint = $fingerprint",
        ("stage", stage.Name), ("watermark", watermark), ("fingerprint", fingerprint)) is > 0L;

    public void Record(Stage stage, long? watermark, string fingerprint, double seconds)
    {
        Execute("DELETE FROM claims.stage_state WHERE stage = $stage", ("stage", stage.Name));
        Execute(
            "INSERT INTO claims.stage_state VALUES ($stage, $folder, $watermark, $fingerprint, $finished_at, $seconds)",
            ("stage", stage.Name), ("folder", stage.Folder), ("watermark", watermark), ("fingerprint", fingerprint),
            ("finished_at", TimeProvider.System.GetUtcNow().UtcDateTime), ("seconds", seconds));
    }

    private static void AppendDictionaries(StringBuilder text, string? ownFolder)
    {
        foreach (var name in StageDictionaries.Names)
        {
            text.Append(name).Append('\n');
            foreach (var row in StageDictionaries.Read(name, ownFolder).Rows)
                text.AppendJoin('\u001f', row).Append('\n');
        }
    }

    private string? EarlierFingerprints(Stage stage) => Scalar(
        "SELECT string_agg(fingerprint || coalesce(watermark, -1), ',' ORDER BY folder) FROM claims.stage_state WHERE folder < $folder",
        ("folder", stage.Folder)) as string;

    private void Execute(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    private object? Scalar(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteScalar();
    }

    private DuckDBCommand Command(string sql, (string Name, object? Value)[] parameters)
    {
        var command = new DuckDBCommand(sql, connection);
        foreach (var (name, value) in parameters)
            command.Parameters.Add(new DuckDBParameter(name, value));
        return command;
    }
}
