using System.Runtime.InteropServices;
using DuckDB.NET.Data;

namespace FraudWatch.Benchmarks.Reporting;

/// <summary>Where it was measured.</summary>
/// <param name="Cores">Cores that this process may use.</param>
/// <param name="MemoryBytes">Memory that it may use.</param>
/// <param name="System">Operating system.</param>
/// <param name="DotNet">Version of .NET.</param>
/// <param name="DuckDb">Version of DuckDB, ours and the rival's.</param>
internal sealed record Machine(int Cores, long MemoryBytes, string System, string DotNet, string DuckDb)
{
    public static Machine This()
    {
        using var connection = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemoryConnectionString);
        return new Machine(
            Environment.ProcessorCount,
            GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
            $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}",
            RuntimeInformation.FrameworkDescription,
            connection.ServerVersion);
    }

    public override string ToString() =>
        $"{Cores} cores, {MemoryBytes / (double)(1L << 30):0.0} GiB, {System}, {DotNet}, DuckDB {DuckDb}";
}
