using System.ComponentModel.DataAnnotations;

namespace FraudWatch.Server.Hosting;

/// <summary>How much may be sent in, and how long what nobody finishes is kept.</summary>
public sealed record ClaimsOptions
{
    /// <summary>Bytes of the largest file.</summary>
    [Range(1, 1L << 50)]
    public long LargestUpload { get; init; } = 20L << 30;

    /// <summary>Bytes that all files together may hold which are received but not loaded yet.</summary>
    [Range(1, 1L << 50)]
    public long UploadArea { get; init; } = 50L << 30;

    /// <summary>Files that one person may be sending at a time.</summary>
    [Range(1, 10_000)]
    public int OpenUploads { get; init; } = 100;

    /// <summary>Batches that may wait to be loaded.</summary>
    [Range(1, 10_000)]
    public int MostWaiting { get; init; } = 200;

    /// <summary>An upload that got nothing for so long is cancelled.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "90.00:00:00")]
    public TimeSpan Abandoned { get; init; } = TimeSpan.FromHours(24);

    /// <summary>A file of the drop folder that was not written for so long is finished.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan DropFolderQuiet { get; init; } = TimeSpan.FromMinutes(1);
}
