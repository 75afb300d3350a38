using System.Text.Json;
using FraudWatch.Store.Ingest.Framing;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>Lets lines pass that are JSON objects, and calls the others bad.</summary>
internal sealed class JsonObjects(IRecordSink next) : IRecordSink
{
    /// <summary>Lines that passed.</summary>
    public long Good { get; private set; }

    /// <summary>Lines that did not.</summary>
    public long Bad { get; private set; }

    void IRecordSink.Good(long line, ReadOnlySpan<byte> record)
    {
        if (IsObject(record))
        {
            Good++;
            next.Good(line, record);
        }
        else
        {
            Bad++;
            next.Bad(new BadRecord(line, null, "it is not a JSON object", false), record);
        }
    }

    void IRecordSink.Bad(BadRecord bad, ReadOnlySpan<byte> record) => next.Bad(bad, record);

    private static bool IsObject(ReadOnlySpan<byte> record)
    {
        try
        {
            var reader = new Utf8JsonReader(record);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return false;
            while (reader.Read())
            {
                // Reading is what checks.
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
