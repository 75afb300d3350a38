namespace FraudWatch.Detection.Patients;

/// <summary>A table of a file of patients.</summary>
/// <param name="Table">Schema and name.</param>
/// <param name="Columns">Its columns, in the order of a row's values.</param>
internal sealed record PatientFileTable(string Table, IReadOnlyList<string> Columns);
