using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Creates what a new device needs: the default key, and settings that use its own practice CA. Each is created only if
/// it is missing, so the next start completes an interrupted first start.
/// </summary>
internal sealed class FirstStart(
    IKeyRegisterStore keys, KeyMaker makeKey, EfMachineSettingsStore settings, MachineProfile machine,
    IOptions<ListeningOptions> listening, TimeProvider clock, ILogger<FirstStart> logger)
{
    /// <summary>
    /// The validity of the default key's certificate, in years. The certificate is not a trust anchor and is never
    /// renewed; it must outlast the device.
    /// </summary>
    private const int CertificateYears = 20;

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var register = await keys.LoadAsync(cancellationToken);
        if (register.DefaultKey is null)
        {
            var key = MakeDefaultKey();
            await keys.SaveAsync(new KeyRegister([key, .. register.Keys], register.Limit), cancellationToken);
            logger.DefaultKeyMade(key.Certificate.GetCertHashString(HashAlgorithmName.SHA256));
        }
        else
        {
            // Keys are decrypted when they are used; a key ring of another machine is to be found at the start.
            register.DefaultKey.PrivateKey.OpenAny().Dispose();
        }

        if (!await settings.HasSettingsAsync(cancellationToken))
            await settings.SaveAsync(FirstSettings(), cancellationToken);
    }

    private MachineKey MakeDefaultKey()
    {
        var key = makeKey(KeyLength.Rsa2048);
        var now = clock.GetUtcNow();
        return new MachineKey(
            Guid.NewGuid(), "Default Key", key, SelfSign(key, now), [], now, isDefault: true, KeyUse.None);
    }

    private X509Certificate2 SelfSign(PrivateKey key, DateTimeOffset now) =>
        SelfSignedCertificate.MakeForServer(
            key,
            machine.Name.Length <= FieldLengths.CommonName ? machine.Name : machine.Name[..FieldLengths.CommonName],
            ["localhost", "127.0.0.1", "::1"], now.AddDays(-1), now.AddYears(CertificateYears));

    private MachineSettings FirstSettings() => new(
        new CommunicationSettings(
            new Uri("http://localhost" + PracticeCaEndpoint.Path), PracticeCaPort, TimeSpan.FromSeconds(30),
            CaIdentifier: null, CaFingerprint: null),
        new AutoRequestSettings(),
        new NetworkSettings());

    /// <summary>
    /// Gets the http port. If a free one is selected at each start, it is not known yet, and the default port is used
    /// instead.
    /// </summary>
    private int PracticeCaPort => listening.Value.HttpPort is var port and > 0 ? port : new ListeningOptions().HttpPort;
}
