namespace FraudWatch.Store.Lake;

/// <summary>A file that queries read, with the number of its rows that delete vectors take out.</summary>
internal sealed record LiveFile(LakeFile File, long DeadRows)
{
    public string Path => File.Path;

    public long LiveRows => File.Rows - DeadRows;
}
