namespace FraudWatch.Server.Exports;

/// <summary>One form in which a list is taken away.</summary>
public interface IExportFormat
{
    /// <summary>Its name in the query, and the ending of its files.</summary>
    string Name { get; }

    string MediaType { get; }

    /// <summary>Writes the rows as they are read, in bounded memory, with asynchronous writes only.</summary>
    Task WriteAsync(ExportTable table, Stream output, CancellationToken cancellation);
}
