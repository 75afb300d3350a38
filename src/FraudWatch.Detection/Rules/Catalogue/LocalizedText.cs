namespace FraudWatch.Detection.Rules;

/// <summary>One text in Chinese and in English.</summary>
public sealed record LocalizedText(string Zh, string En);
