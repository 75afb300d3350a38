using FraudWatch.Learning.Calibration;
using FraudWatch.Learning.Linear;
using FraudWatch.Learning.Outliers;

namespace FraudWatch.Learning.Serialization;

/// <summary>
/// Writes models to bytes and reads them back; the same model gives the same bytes everywhere. The format is described in this
/// folder's README.
/// </summary>
public static class ModelFile
{
    private const int Container = 1;
    private static readonly byte[] Start = "FWLM"u8.ToArray();
    private static readonly byte[] End = "MLWF"u8.ToArray();

    /// <summary>The kinds and the version of each that is written and read; a changed payload takes the next version.</summary>
    private static readonly Dictionary<string, (int Version, Func<ModelReader, IStoredModel> Read)> Kinds = new(StringComparer.Ordinal)
    {
        [PlattScaling.StoredKind] = (1, PlattScaling.Read),
        [IsotonicRegression.StoredKind] = (1, IsotonicRegression.Read),
        [VennAbers.StoredKind] = (1, VennAbers.Read),
        [MonotoneInterval.StoredKind] = (1, MonotoneInterval.Read),
        [ConformalPrediction.StoredKind] = (1, ConformalPrediction.Read),
        [LogisticRegression.StoredKind] = (1, LogisticRegression.Read),
        [IsolationForest.StoredKind] = (1, IsolationForest.Read),
        [Ecod.StoredKind] = (1, Ecod.Read),
        [Copod.StoredKind] = (1, Copod.Read),
        [HistogramScore.StoredKind] = (1, HistogramScore.Read),
        [RankEnsemble.StoredKind] = (1, RankEnsemble.Read),
    };

    /// <summary>Writes the model; the stream stays open.</summary>
    /// <exception cref="InvalidOperationException">The model is not fitted, or a part of it cannot be stored.</exception>
    public static void Save(IStoredModel model, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var binary = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        binary.Write(Start);
        binary.Write(Container);
        Write(model, new ModelWriter(binary));
        binary.Write(End);
    }

    /// <summary>Reads one model; the stream stays open, after the model's last byte.</summary>
    /// <typeparam name="T">What the file is expected to hold: a class such as PlattScaling, or a contract such as ICalibrator.</typeparam>
    /// <exception cref="InvalidDataException">No model file, another kind, a newer version, or damaged bytes.</exception>
    public static T Load<T>(Stream stream) where T : class
    {
        using var binary = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        try
        {
            if (!binary.ReadBytes(Start.Length).AsSpan().SequenceEqual(Start))
                throw new InvalidDataException("These bytes are no model of FraudWatch.");
            var container = binary.ReadInt32();
            if (container != Container)
                throw new InvalidDataException($"The model file has format {container}; this program reads format {Container}.");
            var model = Read(new ModelReader(binary));
            if (!binary.ReadBytes(End.Length).AsSpan().SequenceEqual(End))
                throw new InvalidDataException("The model file does not end where it should: it is damaged.");
            return model as T ?? throw new InvalidDataException($"The file holds a model of kind {model.Kind}, not a {typeof(T).Name}.");
        }
        catch (Exception error) when (error is EndOfStreamException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("The model file is cut short or damaged.", error);
        }
    }

    /// <summary>Writes a model with its kind and version, alone or within another.</summary>
    internal static void Write(IStoredModel model, ModelWriter writer)
    {
        writer.Write(model.Kind);
        writer.Write(Kinds[model.Kind].Version);
        model.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static IStoredModel Read(ModelReader reader)
    {
        var kind = reader.ReadString();
        var version = reader.ReadInt32();
        if (!Kinds.TryGetValue(kind, out var known))
            throw new InvalidDataException($"The file holds a model of kind '{kind}', which this program does not know.");
        return version == known.Version
            ? known.Read(reader)
            : throw new InvalidDataException($"The file holds version {version} of {kind}; this program reads version {known.Version}.");
    }
}
