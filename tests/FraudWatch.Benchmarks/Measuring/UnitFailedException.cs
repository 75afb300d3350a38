namespace FraudWatch.Benchmarks.Measuring;

/// <summary>A unit of work failed, so there is nothing to measure.</summary>
internal sealed class UnitFailedException(string unit, int exitCode)
    : Exception($"The unit '{unit}' failed with exit code {exitCode}; what went wrong is written above.");
