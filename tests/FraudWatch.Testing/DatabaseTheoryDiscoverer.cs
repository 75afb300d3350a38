using FraudWatch.Casework.Storage;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FraudWatch.Testing;

/// <summary>Makes the runs of a <see cref="DatabaseTheoryAttribute"/>: those on PostgreSQL are in the category of slow tests.</summary>
public sealed class DatabaseTheoryDiscoverer(IMessageSink diagnostics) : TheoryDiscoverer(diagnostics)
{
    /// <inheritdoc />
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute, object[] dataRow)
    {
        ArgumentNullException.ThrowIfNull(dataRow);
        foreach (var run in base.CreateTestCasesForDataRow(discoveryOptions, testMethod, theoryAttribute, dataRow))
        {
            if (dataRow.Contains(CaseworkEngine.Postgres))
                run.Traits["Category"] = ["Slow"];
            yield return run;
        }
    }
}
