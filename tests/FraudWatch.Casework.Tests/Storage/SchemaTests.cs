using FraudWatch.Casework.Storage;
using FraudWatch.Testing;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Tests.Storage;

public sealed class SchemaTests
{
    private const string Write = "FRAUDWATCH_WRITE_SCHEMA";

    [Theory]
    [InlineData(CaseworkEngine.Sqlite, "sqlite")]
    [InlineData(CaseworkEngine.Postgres, "Host=nowhere")]
    public void The_shipped_script_makes_the_tables_that_the_model_asks_for(CaseworkEngine engine, string setting)
    {
        var folder = Directory.CreateTempSubdirectory("fw-schema-");
        using var database = CaseworkDatabase.At(folder.FullName, setting);
        using var context = database.Open();
        var wanted = context.Database.GenerateCreateScript().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var file = Path.Combine(Repository.Root, "src/FraudWatch.Casework/Storage/Schema", SnakeCase.Of(engine), "001.sql");

        if (Environment.GetEnvironmentVariable(Write) == "1")
            File.WriteAllText(file, wanted);
        folder.Delete(recursive: true);

        Assert.True(File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == wanted,
            $"{file} is not what the model asks for. Write it again: {Write}=1 dotnet test tests/FraudWatch.Casework.Tests --filter SchemaTests");
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task The_tables_are_made_once_and_found_again(CaseworkEngine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);

        await SchemaUpgrade.RunAsync(store.Database, default);

        await using var context = store.Database.Open();
        Assert.Equal(2, await context.Database.SqlQueryRaw<int>("select count(*) as \"Value\" from schema_version").SingleAsync());
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_case_store_of_another_build_is_refused(CaseworkEngine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using (var context = store.Database.Open())
            await context.Database.ExecuteSqlRawAsync("update schema_version set sha256 = 'another'");

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => SchemaUpgrade.RunAsync(store.Database, default));

        Assert.Contains("another build", refused.Message, StringComparison.Ordinal);
    }
}
