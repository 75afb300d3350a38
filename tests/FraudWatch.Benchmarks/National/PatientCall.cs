namespace FraudWatch.Benchmarks.National;

/// <summary>A call of a hospital's system about one patient.</summary>
/// <param name="Institution">Whose visit it is.</param>
/// <param name="Infno">3101 or 3102.</param>
/// <param name="Body">The message.</param>
/// <param name="Orders">How many orders are in it.</param>
/// <param name="History">How many fee lines the store has of the patient.</param>
internal sealed record PatientCall(string Institution, string Infno, byte[] Body, int Orders, int History);
