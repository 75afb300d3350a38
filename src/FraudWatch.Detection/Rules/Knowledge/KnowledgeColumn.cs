namespace FraudWatch.Detection.Rules;

/// <summary>A column of a knowledge table; its header is <c>name</c> (text) or <c>name:TYPE</c>.</summary>
public sealed record KnowledgeColumn(string Name, string Type);
