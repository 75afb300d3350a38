namespace FraudWatch.Server.Tests.Operations;

/// <summary>A test of what only Linux does; elsewhere it is skipped with its reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "What is looked at are answers of Linux.";
}
