namespace RemoteUi.Tests.FakeCa;

/// <summary>
/// One deviation of a server from the correct reply, whether tolerable or invalid; several can be combined.
/// </summary>
internal sealed record Quirk(string Name)
{
    /// <summary>Changes every CertRep before it is written.</summary>
    public Action<CertRepDraft> CertRep { get; init; } = _ => { };

    /// <summary>Changes every HTTP reply before it is sent.</summary>
    public Action<HttpDraft> Http { get; init; } = _ => { };

    public override string ToString() => Name;

    public static Quirk InCertRep(string name, Action<CertRepDraft> change) => new(name) { CertRep = change };

    /// <summary>Changes only the CertReps of SUCCESS.</summary>
    public static Quirk InSuccess(string name, Action<CertRepDraft> change) =>
        new(name) { CertRep = draft => { if (draft.PkiStatus == "0") change(draft); } };

    /// <summary>Changes the HTTP replies to one operation.</summary>
    public static Quirk InHttp(string name, string operation, Action<HttpDraft> change) =>
        new(name) { Http = draft => { if (draft.Operation == operation) change(draft); } };
}
