namespace FraudWatch.Cli;

/// <summary>The command was called with words that cannot be carried out; ends with exit code 2.</summary>
public sealed class WrongUsageException(string message) : Exception(message);
