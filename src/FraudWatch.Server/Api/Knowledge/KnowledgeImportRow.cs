using FraudWatch.Casework.Knowledge;

namespace FraudWatch.Server.Api.Knowledge;

/// <summary>A publication as a row of the list that is taken away: its counts stand in columns of their own.</summary>
/// <param name="Id">Its id.</param>
/// <param name="File">What the sender calls the file.</param>
/// <param name="Sha256">SHA-256 of the file, hexadecimal.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="State">How far it is.</param>
/// <param name="Region">Division that its points hold in; 000000 is everywhere.</param>
/// <param name="ValidFrom">First day of force for rows that state none; null for the publication's own.</param>
/// <param name="Table">The knowledge table that the rows go to.</param>
/// <param name="Read">Rows in the file.</param>
/// <param name="Usable">Rows that say something.</param>
/// <param name="Skipped">Rows left out.</param>
/// <param name="Added">Points or rows that were not known.</param>
/// <param name="NewVersions">Points that say something else from a later day on.</param>
/// <param name="Corrected">Versions whose text is corrected for the same day.</param>
/// <param name="AuthorName">Who sent it.</param>
/// <param name="CreatedAt">When it was sent.</param>
/// <param name="ApprovalId">What another person decides.</param>
/// <param name="DeciderId">Who decided.</param>
/// <param name="DecidedAt">When somebody decided.</param>
/// <param name="InForceAt">Since when the data folder holds it.</param>
/// <param name="Problem">Why it was refused or failed.</param>
internal sealed record KnowledgeImportRow(
    long Id, string File, string Sha256, long Bytes, KnowledgeImportState State, string Region, DateOnly? ValidFrom, string Table, int Read, int Usable, int Skipped, int Added, int NewVersions,
    int Corrected, string AuthorName, DateTime CreatedAt, long? ApprovalId, long? DeciderId, DateTime? DecidedAt, DateTime? InForceAt, string? Problem)
{
    public static KnowledgeImportRow Of(KnowledgeImport import)
    {
        var view = KnowledgeImportView.Of(import);
        var (choices, preview) = (view.Choices, view.Preview);
        return new KnowledgeImportRow(
            import.Id, import.FileName, import.Sha256, import.Bytes, import.State, import.Region, choices.ValidFrom, preview.Table, preview.Read, preview.Usable, preview.Skipped, preview.Added,
            preview.NewVersions, preview.Corrected, import.AuthorName, import.CreatedAt, import.ApprovalId, import.DeciderId, import.DecidedAt, import.InForceAt, import.Problem);
    }
}
