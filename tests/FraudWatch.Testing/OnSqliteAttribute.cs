using System.Reflection;
using FraudWatch.Casework.Storage;
using Xunit.Sdk;

namespace FraudWatch.Testing;

/// <summary>Runs a theory with the case store on SQLite; its parameter is the engine.</summary>
public sealed class OnSqliteAttribute : DataAttribute
{
    /// <inheritdoc />
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[CaseworkEngine.Sqlite]];
}
