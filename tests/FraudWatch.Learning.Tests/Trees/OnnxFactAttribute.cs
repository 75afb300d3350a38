namespace FraudWatch.Learning.Tests.Trees;

/// <summary>
/// A test that needs ONNX Runtime from npm. Where it cannot be installed it is skipped with the reason, except where CI=true promises
/// npm: there it runs and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnnxFactAttribute : FactAttribute
{
    public OnnxFactAttribute() => Skip = Environment.GetEnvironmentVariable("CI") == "true" ? null : OnnxRuntime.Missing;
}
