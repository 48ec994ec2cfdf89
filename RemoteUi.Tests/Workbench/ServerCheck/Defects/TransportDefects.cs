using System.Formats.Asn1;
using System.Globalization;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.FakeCa.Sound;
using RemoteUi.Tests.Scep.Transport;
using RemoteUi.Tests.Support;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Workbench.ServerCheck.Defects;

/// <summary>The defects that the checks T have to find.</summary>
internal static class TransportDefects
{
    private const int LargeBody = 1024 * 1024;

    public static IEnumerable<PlantedDefect> All =>
    [
        In(
            "T1", "redirects GetCACaps", draft => draft is { Operation: "GetCACaps", Request.Path: not "/moved" },
            draft =>
            (draft.Status, draft.Location, draft.Body) = (302, "/moved", [])),
        PlantedDefect.With("T2", HttpQuirks.Error("GetCACaps", 404), "C2", "C3", "C6"),
        In("T3", "refuses messages by POST", IsMessageBy("POST"), draft => Refuse(draft, 405), "E1"),
        In("T4", "refuses messages by GET", IsMessageBy("GET"), draft => Refuse(draft, 404), "E2"),
        In(
            "T5", "other capabilities by POST", draft => draft is { Operation: "GetCACaps", Method: "POST" },
            draft => draft.Body = "AES\n"u8.ToArray()),
        In(
            "T6", "needs the parameter message",
            draft => draft is { Operation: "GetCACert", Request.Message: null }, draft => Refuse(draft, 400)),
        In(
            "T7", "needs a Content-Type",
            draft => IsMessageBy("POST")(draft) && draft.Request!.ContentType is null or "",
            draft => Refuse(draft, 415)),
        In(
            "T8", "answers unknown operations", draft => draft.Operation == "GetNothingAtAll",
            draft => (draft.Status, draft.Body) = (200, "welcome"u8.ToArray())),
        In(
            "T9", "names its software", draft => draft is { Operation: "PKIOperation", Status: 400 },
            draft => draft.Body = "<html><center>nginx/1.18.0</center></html>"u8.ToArray()),
        In(
            "T10", "fails at large bodies", draft => draft.Request!.Body.Length >= LargeBody,
            draft => Refuse(draft, 500)),
        In("T11", "closes each connection", _ => true, draft => draft.Headers["Connection"] = "close"),
        PlantedTls("T12", "a certificate of an unknown CA"),
        In("T13", "a clock ten minutes behind", _ => true, draft => draft.Headers["Date"] = DateTimeOffset
            .Parse(draft.Headers["Date"], CultureInfo.InvariantCulture)
            .AddMinutes(-10)
            .ToString("R")),
        PlantedDefect.With("T13", Quirk.InCertRep("signed ten minutes ago", SignedEarlier)) with
        {
            Level = CheckLevel.Enroll,
            NeedsTheOthers = true,
        },
        new("T14", "few requests at a time", () => new SoundCa { Quirks = [FewAtATime()] }),
    ];

    /// <summary>The checks for which no defect is planted, and why.</summary>
    /// <summary>Nothing else can be seen of a server to which no connection is made.</summary>
    private static PlantedDefect PlantedTls(string id, string name) => new(id, name, () => new SoundCa())
    {
        Following = ["T1"],
        Tls = () =>
        {
            using var authority = new TlsAuthority();
            return new HttpsConnectionAdapterOptions { ServerCertificate = authority.IssueFor("localhost") };
        },
    };

    /// <summary>The first requests for the capabilities come one by one.</summary>
    private static Quirk FewAtATime()
    {
        const int OneByOne = 9;
        var asked = 0;
        return Quirk.InHttp("few requests at a time", "GetCACaps", draft =>
        {
            if (++asked > OneByOne) Refuse(draft, 503);
        });
    }

    /// <summary>The time is the only attribute beyond those of every reply.</summary>
    private static void SignedEarlier(CertRepDraft draft)
    {
        var time = new AsnWriter(AsnEncodingRules.DER);
        time.WriteUtcTime(new RealClock().GetUtcNow().AddMinutes(-10));
        draft.MoreAttributes[0] = Tlv.Sequence(Tlv.Oid("1.2.840.113549.1.9.5"), Tlv.Set(Tlv.Raw(time.Encode())));
    }

    private static PlantedDefect In(
        string id, string name, Func<HttpDraft, bool> when, Action<HttpDraft> change, params string[] following) =>
        PlantedDefect.With(
            id,
            new Quirk(name)
            {
                Http = draft =>
                {
                    if (when(draft)) change(draft);
                },
            },
            following);

    private static Func<HttpDraft, bool> IsMessageBy(string method) =>
        draft => draft.Operation == "PKIOperation" && draft.Method == method;

    private static void Refuse(HttpDraft draft, int status) =>
        (draft.Status, draft.ContentType, draft.Body) = (status, "text/plain", "refused"u8.ToArray());
}
