using System.Numerics;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>HUGEINT and UHUGEINT: BigInteger by nature, Int128 and the smaller numbers when asked for.</summary>
internal sealed unsafe class HugeIntReader(ColumnType type) : VectorReader<BigInteger>(type)
{
    public override BigInteger Read(int row) => Type.Id == DuckDBType.HugeInt ? ((Int128*)Data)[row] : (BigInteger)((UInt128*)Data)[row];

    protected override T Convert<T>(int row)
    {
        if (Type.Id == DuckDBType.HugeInt)
            return NumberCast.TryTo<Int128, T>(((Int128*)Data)[row], out var signed) ? signed : base.Convert<T>(row);
        return NumberCast.TryTo<UInt128, T>(((UInt128*)Data)[row], out var value) ? value : base.Convert<T>(row);
    }
}
