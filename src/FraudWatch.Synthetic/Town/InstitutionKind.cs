namespace FraudWatch.Synthetic.Town;

internal enum InstitutionKind
{
    Hospital,
    Clinic,
    Pharmacy,
    InternetHospital,
}
