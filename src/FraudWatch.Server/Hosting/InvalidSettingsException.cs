namespace FraudWatch.Server.Hosting;

/// <summary>The service does not start, because a setting is wrong; the message names each of them.</summary>
public sealed class InvalidSettingsException(IReadOnlyCollection<string> errors)
    : Exception("The service does not start:" + string.Concat(errors.Select(error => $"\n- {error}")));
