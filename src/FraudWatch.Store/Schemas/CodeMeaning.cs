namespace FraudWatch.Store.Schemas;

/// <summary>What a code stands for, in Chinese and in English.</summary>
public sealed record CodeMeaning(string Zh, string En);
