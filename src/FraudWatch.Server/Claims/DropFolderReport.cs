namespace FraudWatch.Server.Claims;

/// <summary>What became of the files of the drop folder.</summary>
/// <param name="Loaded">Files whose content is in the claims store now, or was before.</param>
/// <param name="Failed">Files that could not be loaded; the reason lies beside each.</param>
/// <param name="Unfinished">Files that may still be being written.</param>
public sealed record DropFolderReport(int Loaded, int Failed, int Unfinished);
