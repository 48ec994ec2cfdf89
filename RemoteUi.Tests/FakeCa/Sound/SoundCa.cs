using System.Security.Cryptography.X509Certificates;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>
/// A strict SCEP CA that every check of a server should find nothing in. Each of its rules, steps, and replies can be
/// left out or changed, which makes a server with exactly one defect.
/// </summary>
internal sealed class SoundCa : IFakeServer
{
    private readonly Lock gate = new();

    /// <summary>The one-time challenge passwords, unless a test chooses others.</summary>
    public static IReadOnlyList<string> Passwords { get; } =
        [.. Enumerable.Range(1, 200).Select(number => $"one-time-{number}")];

    public IReadOnlyList<SoundRule> Rules { get; init; } = SoundRules.All;

    public IReadOnlyList<IssueStep> Steps { get; init; } = IssueStep.All;

    /// <summary>Changes of CertReps and HTTP replies.</summary>
    public IReadOnlyList<Quirk> Quirks { get; init; } = [];

    public IReadOnlyList<string> Capabilities { get; init; } =
        ["AES", "GetNextCACert", "POSTPKIOperation", "Renewal", "SCEPStandard", "SHA-256", "SHA-512"];

    public FakeIdentity Ca { get; init; } = SoundIdentities.Ca;

    /// <summary>Decrypts requests and signs replies; the CA does if null.</summary>
    public FakeIdentity? Ra { get; init; }

    public FakeIdentity NextCa { get; init; } = SoundIdentities.NextCa;

    /// <summary>The certificates of GetCACert, RA first; those of <see cref="Ra"/> and <see cref="Ca"/> unless changed.
    /// </summary>
    public IReadOnlyList<X509Certificate2> Certificates
    {
        get => field ?? (Ra is { } ra ? [ra.Certificate, Ca.Certificate] : [Ca.Certificate]);
        init;
    }

    /// <summary>A password that is good for every request.</summary>
    public string? ChallengePassword { get; init; }

    /// <summary>Passwords that are good once.</summary>
    public IReadOnlySet<string> OneTimePasswords { get; init; } = Passwords.ToHashSet();

    /// <summary>Whether a request waits for approval.</summary>
    public Func<SoundRequest, bool> Holds { get; init; } = _ => false;

    /// <summary>The number of polls after which a waiting request is approved; null for never.</summary>
    public int? PollsUntilApproval { get; init; } = 2;

    public TimeSpan Validity { get; init; } = TimeSpan.FromDays(365);

    /// <summary>A week if null.</summary>
    public TimeSpan? RevocationListValidity { get; init; }

    public TimeProvider Time { get; init; } = new RealClock();

    /// <summary>The address at which the CA is served, without a slash at the end.</summary>
    public string Url { get; private set; } = "http://127.0.0.1";

    public SoundRegister Register { get; } = new();

    /// <summary>Every HTTP request as it arrived.</summary>
    public List<FakeHttpRequest> Asked { get; } = [];

    public DateTimeOffset Now => Time.GetUtcNow();

    public bool NeedsNoPassword => ChallengePassword is null && OneTimePasswords.Count == 0;

    public FakeIdentity Recipient => Ra ?? Ca;

    public void ServedAt(Uri address) => Url = address.ToString().TrimEnd('/');

    public bool Has(SoundRule rule) => Rules.Contains(rule);

    /// <summary>Whether an issued certificate authorizes the request.</summary>
    public bool IsRenewal(SoundRequest request) =>
        request.MessageType == "17" || Register.HasIssued(request.SignerCertificate);

    public HttpDraft Answer(FakeHttpRequest request)
    {
        lock (gate)
        {
            Asked.Add(request);
            var draft = new SoundHttp(this).Answer(request);
            foreach (var quirk in Quirks) quirk.Http(draft);
            return draft;
        }
    }

    /// <summary>Approves every request that waits.</summary>
    public void ApproveAll()
    {
        lock (gate)
            foreach (var entry in Register.Entries.Where(entry => entry.Certificate is null))
                entry.Certificate = new SoundIssuer(this).Issue(entry.Request!);
    }

    /// <summary>Revokes a certificate.</summary>
    public void Revoke(X509Certificate2 certificate)
    {
        lock (gate) Register.WithSerial(certificate.SerialNumber)!.Revoked = true;
    }

    /// <summary>Enters a certificate that the CA issued in the past, for a key that a test has.</summary>
    public X509Certificate2 IssuedEarlier(
        CertificateRequest request, DateTimeOffset notBefore, DateTimeOffset notAfter)
    {
        var certificate = Ca.Sign(request, notBefore, notAfter, SoundIdentities.NewSerial());
        var hash = SoundRequest.KeyHash(request.PublicKey);
        lock (gate) Register.Add(new(Guid.NewGuid().ToString("N"), "", hash, hash, null) { Certificate = certificate });
        return certificate;
    }
}
