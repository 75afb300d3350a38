using System.Data;
using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace FraudWatch.Casework.Copying;

/// <summary>The tables of the model as files <c>TABLE.copy</c>, in PostgreSQL's binary COPY format.</summary>
internal static class PostgresCopy
{
    public static async Task WriteAsync(CaseworkContext context, string folder, CancellationToken cancellation)
    {
        // One snapshot for all tables.
        await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        foreach (var table in TablesOf(context))
        {
            await using var from = await Connection(context).BeginRawBinaryCopyAsync($"copy {table.Name} ({table.Columns}) to stdout (format binary)", cancellation);
            await using var to = File.Create(PathOf(folder, table));
            await from.CopyToAsync(to, cancellation);
        }
    }

    public static async Task ReadAsync(CaseworkDatabase database, string folder, CancellationToken cancellation)
    {
        await using var context = database.Open();
        await RefuseUnlessEmptyAsync(context, cancellation);
        await SchemaUpgrade.RunAsync(database, cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        foreach (var table in TablesOf(context))
        {
            await ExecuteAsync(context, $"delete from {table.Name}", cancellation);
            await using (var to = await Connection(context).BeginRawBinaryCopyAsync($"copy {table.Name} ({table.Columns}) from stdin (format binary)", cancellation))
            await using (var from = File.OpenRead(PathOf(folder, table)))
                await from.CopyToAsync(to, cancellation);
            if (table.Counted)
                await ExecuteAsync(context, $"select setval(pg_get_serial_sequence('{table.Name}', 'id'), coalesce(max(id), 0) + 1, false) from {table.Name}", cancellation);
        }
        await transaction.CommitAsync(cancellation);
    }

    private static async Task RefuseUnlessEmptyAsync(CaseworkContext context, CancellationToken cancellation)
    {
        var tables = await context.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from information_schema.tables where table_schema = current_schema()").SingleAsync(cancellation);
        if (tables > 0)
            throw new InvalidOperationException($"The PostgreSQL database holds {tables} tables already. A backup is restored into an empty database only.");
    }

    /// <summary>Tables that others refer to come first.</summary>
    private static List<CopiedTable> TablesOf(CaseworkContext context)
    {
        var ordered = new List<IEntityType>();
        foreach (var entity in context.Model.GetEntityTypes().OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal))
            Visit(entity, ordered, []);
        return [.. ordered.Select(CopiedTable.Of)];
    }

    private static void Visit(IEntityType entity, List<IEntityType> ordered, HashSet<IEntityType> above)
    {
        if (ordered.Contains(entity) || !above.Add(entity))
            return;
        foreach (var key in entity.GetForeignKeys())
            Visit(key.PrincipalEntityType, ordered, above);
        ordered.Add(entity);
    }

    private static NpgsqlConnection Connection(CaseworkContext context) => (NpgsqlConnection)context.Database.GetDbConnection();

    private static Task<int> ExecuteAsync(CaseworkContext context, string sql, CancellationToken cancellation) => context.Database.ExecuteSqlRawAsync(sql, cancellation);

    private static string PathOf(string folder, CopiedTable table) => Path.Combine(folder, table.Name + ".copy");

    private sealed record CopiedTable(string Name, string Columns, bool Counted)
    {
        public static CopiedTable Of(IEntityType entity) => new(
            entity.GetTableName() ?? throw new InvalidOperationException($"{entity.Name} has no table."),
            string.Join(", ", entity.GetProperties().Select(property => $"\"{property.GetColumnName()}\"")),
            entity.FindProperty("Id") is { ValueGenerated: ValueGenerated.OnAdd });
    }
}
