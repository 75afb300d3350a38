namespace FraudWatch.Detection.Patients;

/// <summary>What a file of patients says of itself.</summary>
/// <param name="Watermark">Number of batches whose rows are in it.</param>
/// <param name="BuiltAt">When it was built, in UTC.</param>
/// <param name="Tables">Its tables, in the order of a person's rows.</param>
/// <param name="Persons">How many persons it has.</param>
/// <param name="TooLarge">How many numbers had more rows than a person can have; they have no history here.</param>
internal sealed record PatientFileManifest(long Watermark, DateTime BuiltAt, IReadOnlyList<PatientFileTable> Tables, long Persons, long TooLarge);
