namespace RemoteUi.Tests.FakeCa;

/// <summary>One way in which a server departs from the honest answer; several can be told together.</summary>
internal sealed record Lie(string Name)
{
    /// <summary>Changes every CertRep before it is written.</summary>
    public Action<CertRepDraft> CertRep { get; init; } = _ => { };

    /// <summary>Changes every HTTP answer before it leaves.</summary>
    public Action<HttpDraft> Http { get; init; } = _ => { };

    public override string ToString() => Name;

    public static Lie InCertRep(string name, Action<CertRepDraft> change) => new(name) { CertRep = change };

    /// <summary>Changes the CertReps of SUCCESS alone.</summary>
    public static Lie InSuccess(string name, Action<CertRepDraft> change) =>
        new(name) { CertRep = draft => { if (draft.PkiStatus == "0") change(draft); } };

    /// <summary>Changes the HTTP answers to one operation.</summary>
    public static Lie InHttp(string name, string operation, Action<HttpDraft> change) =>
        new(name) { Http = draft => { if (draft.Operation == operation) change(draft); } };
}
