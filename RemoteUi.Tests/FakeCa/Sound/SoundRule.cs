namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>
/// One rule of the sound CA. A server with a defect is the sound one without a rule, or with one more.
/// </summary>
/// <param name="Check">Throws <see cref="SoundRefusalException"/> if the request breaks the rule.</param>
internal sealed record SoundRule(string Name, RuleStage Stage, Action<SoundCa, SoundRequest> Check)
{
    public override string ToString() => Name;

    /// <summary>Creates a rule that is a condition.</summary>
    public static SoundRule That(
        string name, RuleStage stage, int? failInfo, string reason, Func<SoundCa, SoundRequest, bool> holds) =>
        new(name, stage, (ca, request) =>
        {
            if (!holds(ca, request)) throw new SoundRefusalException(failInfo, reason);
        });

    /// <summary>Creates a rule that does not refuse, but that the CA asks for.</summary>
    public static SoundRule Conduct(string name) => new(name, RuleStage.Conduct, (_, _) => { });
}

/// <summary>When a rule is applied; within a stage, in the order of the list.</summary>
internal enum RuleStage
{
    /// <summary>How the CA acts, not what it refuses.</summary>
    Conduct,

    /// <summary>To the signed message, before its envelope is opened.</summary>
    Message,

    /// <summary>To the certificate request of a PKCSReq or RenewalReq.</summary>
    Csr,

    /// <summary>To a request that is not the repetition of an earlier one.</summary>
    NewRequest,

    /// <summary>To a request that an earlier certificate authorizes.</summary>
    Renewal,

    /// <summary>To a request that a challenge password authorizes.</summary>
    FirstRequest,

    Poll,
    GetCert,
    GetCrl,
}
