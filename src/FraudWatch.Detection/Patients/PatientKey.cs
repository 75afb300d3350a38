using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FraudWatch.Detection.Patients;

/// <summary>Where a person stands in a file of patients: half a SHA-256 of the person number, which is itself in no index.</summary>
internal static class PatientKey
{
    public const int Bytes = 16;

    public static UInt128 Of(string person) => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(person)));
}
