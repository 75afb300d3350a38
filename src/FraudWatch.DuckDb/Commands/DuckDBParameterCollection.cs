using System.Collections;
using System.Data.Common;

namespace DuckDB.NET.Data;

/// <summary>The parameters of a command, found by name (case is ignored, as in DuckDB) or by position.</summary>
public sealed class DuckDBParameterCollection : DbParameterCollection
{
    private readonly List<DuckDBParameter> parameters = [];

    public override int Count => parameters.Count;

    public override object SyncRoot => ((ICollection)parameters).SyncRoot;

    public new DuckDBParameter this[int index]
    {
        get => parameters[index];
        set => parameters[index] = value;
    }

    public new DuckDBParameter this[string parameterName]
    {
        get => parameters[RequiredIndex(parameterName)];
        set => parameters[RequiredIndex(parameterName)] = value;
    }

    public DuckDBParameter Add(DuckDBParameter parameter)
    {
        parameters.Add(parameter);
        return parameter;
    }

    /// <summary>Adds a <see cref="DuckDBParameter"/>, or a bare value as a parameter without a name.</summary>
    public override int Add(object value)
    {
        parameters.Add(value as DuckDBParameter ?? new DuckDBParameter(value));
        return parameters.Count - 1;
    }

    public override void AddRange(Array values)
    {
        foreach (var value in values)
            Add(value);
    }

    public void AddRange(IEnumerable<DuckDBParameter> values) => parameters.AddRange(values);

    public override void Clear() => parameters.Clear();

    public override bool Contains(object value) => IndexOf(value) >= 0;

    public override bool Contains(string value) => IndexOf(value) >= 0;

    public override void CopyTo(Array array, int index) => ((ICollection)parameters).CopyTo(array, index);

    public override IEnumerator GetEnumerator() => parameters.GetEnumerator();

    public override int IndexOf(object value) => value is DuckDBParameter parameter ? parameters.IndexOf(parameter) : -1;

    public override int IndexOf(string parameterName) =>
        parameters.FindIndex(p => p.ParameterName.Equals(parameterName, StringComparison.OrdinalIgnoreCase));

    public override void Insert(int index, object value) => parameters.Insert(index, (DuckDBParameter)value);

    public override void Remove(object value) => parameters.Remove((DuckDBParameter)value);

    public override void RemoveAt(int index) => parameters.RemoveAt(index);

    public override void RemoveAt(string parameterName) => parameters.RemoveAt(RequiredIndex(parameterName));

    protected override DbParameter GetParameter(int index) => parameters[index];

    protected override DbParameter GetParameter(string parameterName) => this[parameterName];

    protected override void SetParameter(int index, DbParameter value) => parameters[index] = (DuckDBParameter)value;

    protected override void SetParameter(string parameterName, DbParameter value) => this[parameterName] = (DuckDBParameter)value;

    private int RequiredIndex(string name)
    {
        var index = IndexOf(name);
        return index >= 0 ? index : throw new ArgumentException($"The command has no parameter named '{name}'.", nameof(name));
    }
}
