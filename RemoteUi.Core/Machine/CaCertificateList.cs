namespace RemoteUi.Core.Machine;

/// <summary>The certificates of [CA Certificate Settings]: at most 30, each once.</summary>
public sealed record CaCertificateList(IReadOnlyList<CaCertificate> All)
{
    public const int Max = 30;

    /// <summary>The maximum size of a certificate, in bytes.</summary>
    public const int MaxBytes = 8 * 1024;

    /// <summary>The field that the rules are about: the file that certificates are registered from.</summary>
    public const string Field = "File";

    public static CaCertificateList Of(MachineSettings settings) => new(settings.CaCertificates);

    public MachineSettings In(MachineSettings settings) => settings with { CaCertificates = All };

    /// <summary>Returns the certificates that are trusted for a use.</summary>
    public IReadOnlyList<CaCertificate> For(CaUse use) => [.. All.Where(one => one.Uses.Include(use))];

    /// <summary>Adds certificates; those that are already there stay where they are, with their uses.</summary>
    public Checked<CaCertificateList> Add(IEnumerable<CaCertificate> more) =>
        new CaCertificateList([.. All.Concat(more).DistinctBy(one => one.Der)]).Check();

    /// <summary>Whether a certificate is registered, whatever its uses.</summary>
    public bool Contains(CaCertificate certificate) => All.Any(certificate.IsSameAs);

    /// <summary>Returns the certificate with a SHA-256 thumbprint, or null.</summary>
    public CaCertificate? Find(string? thumbprint) =>
        All.FirstOrDefault(one => string.Equals(one.Thumbprint(), thumbprint, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the list with other uses of one certificate.</summary>
    public CaCertificateList With(CaCertificate changed, CaUses uses) =>
        new([.. All.Select(one => one.IsSameAs(changed) ? one with { Uses = uses } : one)]);

    public CaCertificateList Without(CaCertificate deleted) => new([.. All.Where(one => !one.IsSameAs(deleted))]);

    /// <summary>Checks the rules for all certificates together.</summary>
    public Checked<CaCertificateList> Check()
    {
        var check = new RuleCheck();
        if (All.Count > Max) check.Break(Field, Rules.TooManyCaCertificates, Max);
        if (All.Any(one => one.Der.Length > MaxBytes * 4 / 3))
            check.Break(Field, Rules.CaCertificateTooLarge, MaxBytes);
        return check.Result(() => this);
    }
}
