namespace Apache.Arrow.Ipc;

/// <summary>A schema as a stream states it.</summary>
/// <param name="Schema">The columns.</param>
/// <param name="DictionaryIds">Which dictionary each column with indices reads.</param>
/// <param name="Dictionaries">The values of each dictionary, as a column.</param>
internal sealed record StreamSchema(Schema Schema, DictionaryIds DictionaryIds, IReadOnlyDictionary<long, Field> Dictionaries);
