namespace FraudWatch.Casework.Knowledge;

/// <summary>A publication that was read and counted.</summary>
/// <param name="FileName">What the sender calls the file.</param>
/// <param name="StoredFile">Its name in the data folder.</param>
/// <param name="Sha256">Of its bytes, hexadecimal.</param>
/// <param name="Bytes">Their number.</param>
/// <param name="Options">How it is to be imported, as JSON.</param>
/// <param name="Region">Division that its points hold in; 000000 is everywhere.</param>
/// <param name="Preview">What it would do, as JSON.</param>
/// <param name="Sentence">The same for the second person, in one sentence.</param>
public sealed record NewKnowledge(string FileName, string StoredFile, string Sha256, long Bytes, string Options, string Region, string Preview, string Sentence);
