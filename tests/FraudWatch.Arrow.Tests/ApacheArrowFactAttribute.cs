namespace FraudWatch.Arrow.Tests;

/// <summary>
/// A test that needs npm's apache-arrow. Where it cannot be installed the test is skipped with that reason, except where
/// CI=true promises it: there it runs and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ApacheArrowFactAttribute : FactAttribute
{
    public ApacheArrowFactAttribute() => Skip = ApacheArrow.Problem is { } problem && Environment.GetEnvironmentVariable("CI") != "true"
        ? $"npm's apache-arrow is not here, so that the streams were not checked against it: {problem}"
        : null;
}
