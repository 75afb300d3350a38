namespace FraudWatch.Server.Exports;

/// <summary>A member of a view that only one answer has, or that is over in a moment: it is no column of the list that is taken away.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotExportedAttribute : Attribute;
