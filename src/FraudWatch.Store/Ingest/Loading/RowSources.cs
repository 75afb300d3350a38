using FraudWatch.Store.Ingest.Sources;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>Opens files by what they hold.</summary>
internal static class RowSources
{
    /// <exception cref="UnreadableFileException">The file holds no rows in a known format.</exception>
    public static RowSource Open(SourceFile file, LoadContext context)
    {
        var content = FileContent.Detect(file.Path, context.Options.Inflate);
        return content switch
        {
            { Kind: FileKind.JsonLines, Text: { } text } => JsonLinesSource.Open(file, text, context.Options.Inflate),
            { Text: { } text } => DelimitedSource.Open(file, text, context.Options.Inflate),
            { Kind: FileKind.Arrow } => ArrowSource.Open(file, context),
            _ => ParquetSource.Open(file, context),
        };
    }
}
