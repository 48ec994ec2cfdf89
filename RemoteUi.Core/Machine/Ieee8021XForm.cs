namespace RemoteUi.Core.Machine;

/// <summary>[IEEE 802.1X Settings] as typed. An empty shared secret keeps the stored one.</summary>
public sealed record Ieee8021XForm : Ieee8021XChoices
{
    /// <summary>The fields in the order of the page, in which their errors are listed.</summary>
    private static readonly string[] Fields =
        [nameof(LoginName), nameof(RadiusServerName), nameof(RadiusAddress), nameof(RadiusPort), nameof(RadiusSecret)];

    public Ieee8021XForm()
    {
    }

    private Ieee8021XForm(Ieee8021XChoices choices)
        : base(choices)
    {
    }

    public bool Enabled { get; set; }

    public Secret? RadiusSecret { get; set; }

    public bool ClearRadiusSecret { get; set; }

    public static Ieee8021XForm From(NetworkSettings network) =>
        new(network.Ieee8021X) { Enabled = network.Ieee8021XEnabled };

    /// <summary>Checks what may be stored.</summary>
    public Checked<NetworkSettings> Check(NetworkSettings current)
    {
        var check = new RuleCheck();
        return Result(check, current);
    }

    /// <summary>Checks what [Test Connection] needs.</summary>
    public Checked<NetworkSettings> CheckForTest(NetworkSettings current)
    {
        var check = new RuleCheck();
        foreach (var (field, typed) in new[] { (nameof(LoginName), LoginName), (nameof(RadiusAddress), RadiusAddress) })
            check.RequiredText(field, typed, int.MaxValue);
        if (SecretOf(current) is null) check.Break(nameof(RadiusSecret), Rules.Required);
        return Result(check, current);
    }

    private Checked<NetworkSettings> Result(RuleCheck check, NetworkSettings current)
    {
        TypedSettings.Check<Ieee8021XChoices>(check, this);
        var settings = new Ieee8021XSettings(this) { RadiusSecret = SecretOf(current) };
        TypedSettings.Take<Ieee8021XChoices>(this, current.Ieee8021X, settings);
        CheckName(check, nameof(RadiusServerName), settings.RadiusServerName);
        CheckName(check, nameof(RadiusAddress), settings.RadiusAddress);
        if (RadiusSecret?.Reveal().Length > FieldLengths.RadiusSecret)
            check.Break(nameof(RadiusSecret), Rules.TooLong, FieldLengths.RadiusSecret);
        return check.Result(() => current with { Ieee8021XEnabled = Enabled, Ieee8021X = settings })
            .InOrderOf(Fields);
    }

    private Secret? SecretOf(NetworkSettings current) =>
        ClearRadiusSecret ? null : RadiusSecret ?? current.Ieee8021X.RadiusSecret;

    private static void CheckName(RuleCheck check, string field, string? name)
    {
        if (name is { Length: <= FieldLengths.RadiusAddress } && !CommonName.IsIpAddress(name)
            && !CommonName.IsDomainName(name))
            check.Break(field, Rules.NotAnAddressOrDomainName);
    }
}
