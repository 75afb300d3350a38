using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Copying;

/// <summary>
/// A consistent copy of the case store in a folder, taken while it is in use, and the way back into an empty one. SQLite copies
/// itself; PostgreSQL gives its tables as files of its binary COPY format, all of one moment.
/// </summary>
public static class CaseStoreCopy
{
    private const string SqliteFile = "casework.db";

    /// <summary>Writes the copy.</summary>
    /// <param name="database">The case store.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="cancellation">Stops it; what is in the folder then is no copy.</param>
    public static async Task WriteAsync(CaseworkDatabase database, string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        await using var context = database.Open();
        if (database.Engine == CaseworkEngine.Sqlite)
            await context.Database.ExecuteSqlAsync($"vacuum into {Path.Combine(folder, SqliteFile)}", cancellation);
        else
            await PostgresCopy.WriteAsync(context, folder, cancellation);
    }

    /// <summary>Fills an empty case store.</summary>
    /// <exception cref="InvalidOperationException">The store holds something already, or the copy is of the other kind of database.</exception>
    public static async Task ReadAsync(CaseworkDatabase database, string folder, CancellationToken cancellation)
    {
        var ofSqlite = File.Exists(Path.Combine(folder, SqliteFile));
        if (ofSqlite != (database.Engine == CaseworkEngine.Sqlite))
            throw new InvalidOperationException($"The copy was made of {(ofSqlite ? "SQLite" : "PostgreSQL")}; restore it into the same kind of database.");
        if (ofSqlite)
            File.Copy(Path.Combine(folder, SqliteFile), database.Folder.Database, overwrite: false);
        else
            await PostgresCopy.ReadAsync(database, folder, cancellation);
    }
}
