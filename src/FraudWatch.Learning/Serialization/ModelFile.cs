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
    /// <summary>The kinds and the version of each that is written and read; a changed model takes the next version.</summary>
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
        ModelEnvelope.Write(stream, model.Kind, Kinds[model.Kind].Version, json => ModelWriter.WriteObject(json, model.Write));
    }

    /// <summary>Reads a model from the stream, to its end.</summary>
    /// <typeparam name="T">What the file is expected to hold: a class such as PlattScaling, or a contract such as ICalibrator.</typeparam>
    /// <exception cref="InvalidDataException">No model file, another kind, another version, or damaged bytes.</exception>
    public static T Load<T>(Stream stream) where T : class
    {
        var model = ModelEnvelope.Read(stream, (kind, version, json) => Read(kind, version, new ModelReader(json)));
        return model as T ?? throw new InvalidDataException($"The file holds a model of kind {model.Kind}, not a {typeof(T).Name}.");
    }

    /// <summary>Writes a model as a part of another, with its kind and version.</summary>
    internal static void WritePart(ModelWriter writer, IStoredModel model)
    {
        writer.Write("kind", model.Kind);
        writer.Write("version", Kinds[model.Kind].Version);
        writer.WritePart("model", model.Write);
    }

    /// <summary>Reads what <see cref="WritePart"/> wrote.</summary>
    internal static IStoredModel ReadPart(ModelReader reader) => Read(reader.Text("kind"), reader.Int32("version"), reader.Part("model"));

    private static IStoredModel Read(string kind, int version, ModelReader reader)
    {
        if (!Kinds.TryGetValue(kind, out var known))
            throw new InvalidDataException($"The file holds a model of kind '{kind}', which this program does not know here.");
        return version == known.Version
            ? known.Read(reader)
            : throw new InvalidDataException($"The file holds version {version} of {kind}; this program reads version {known.Version}.");
    }
}
