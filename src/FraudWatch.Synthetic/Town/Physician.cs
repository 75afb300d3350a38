using System.Text;

namespace FraudWatch.Synthetic.Town;

/// <summary>A physician of one department.</summary>
internal sealed class Physician(string code, string name, string department, string departmentName, PhysicianStanding standing)
{
    public string Code { get; } = code;
    public string Name { get; } = name;
    public string Department { get; } = department;
    public string DepartmentName { get; } = departmentName;
    public PhysicianStanding Standing { get; } = standing;

    /// <summary>psn_no of the physician as an insured person of the city, where known.</summary>
    public string? PersonNumber { get; set; }

    /// <summary>bilg_dept_codg, bilg_dept_name, bilg_dr_code, bilg_dr_name.</summary>
    public byte[] FeeColumns { get; } = Encoding.UTF8.GetBytes($"{department},{departmentName},{code},{name}");
}
