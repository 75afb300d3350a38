using Xunit;
using Xunit.Sdk;

namespace FraudWatch.Testing;

/// <summary>A theory over <see cref="OnSqliteAttribute"/> and <see cref="OnPostgresAttribute"/>; the quick tests run it on SQLite only.</summary>
[XunitTestCaseDiscoverer("FraudWatch.Testing.DatabaseTheoryDiscoverer", "FraudWatch.Testing")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabaseTheoryAttribute : TheoryAttribute;
