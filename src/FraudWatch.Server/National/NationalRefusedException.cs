namespace FraudWatch.Server.National;

/// <summary>A message of the national interface cannot be answered as it is; the sentence goes into <c>err_msg</c>.</summary>
internal sealed class NationalRefusedException(IReadOnlyCollection<string> problems) : Exception(string.Join(' ', problems));
