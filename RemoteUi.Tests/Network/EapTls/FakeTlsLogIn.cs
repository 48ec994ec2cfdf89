using RemoteUi.Network.EapTls;
using RemoteUi.Network.Radius;
using RemoteUi.Tests.Network.Radius;

namespace RemoteUi.Tests.Network.EapTls;

/// <summary>
/// The log-in by EAP-TLS at <see cref="FakeRadius"/>, with a TLS server that asks for a certificate and takes any. How
/// it ends is up to the test.
/// </summary>
internal sealed class FakeTlsLogIn
{
    private readonly FakeTlsServer tls;
    private readonly MessageAssembly assembly = new();
    private bool confirmed;
    private bool helloAnswered;

    public FakeTlsLogIn(FakeTlsServer tls)
    {
        this.tls = tls;
        tls.Start();
    }

    /// <summary>Gets the answer after TLS has ended.</summary>
    public required FakeAnswer Last { get; init; }

    /// <summary>Gets whether the end of TLS is confirmed (RFC 9190).</summary>
    public bool Confirms { get; init; }

    /// <summary>Gets whether the last answer comes instead of a look at the certificate.</summary>
    public bool IgnoresCertificate { get; init; }

    public byte[] Answer(RadiusPacket request, int number) =>
        (number == 1 ? Challenge(new(null, false, IsStart: true, default)) : Answer(request)).To(request);

    private FakeAnswer Answer(RadiusPacket request)
    {
        var response = EapPacket.Read(request.JoinEap());
        if (assembly.Add(EapTlsFragment.Read(response.Data)) is not { } message)
            return Challenge(EapTlsFragment.Acknowledgement);
        if (message.Length == 0 || (IgnoresCertificate && helloAnswered)) return Last;
        helloAnswered = true;
        var records = tls.Answer(message);
        if (Confirms && tls.IsFinished && !confirmed)
        {
            confirmed = true;
            records = [.. records, .. tls.Confirm()];
        }

        return records.Length == 0 ? Last : Challenge(new(null, false, false, records));
    }

    private static FakeAnswer Challenge(EapTlsFragment fragment) =>
        FakeAnswer.Challenge(EapType.Tls, fragment.Write());
}
