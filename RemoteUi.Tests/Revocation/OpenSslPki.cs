using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Revocation;
using RemoteUi.Tests.Peers;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Revocation;

/// <summary>
/// A root, a CA under it, and whatever they issue, made by <c>openssl ca</c> in a temporary folder. Each CA has its
/// register, from which its lists are made and <c>openssl ocsp</c> answers.
/// </summary>
internal sealed class OpenSslPki : IDisposable
{
    public const string Root = "root";
    public const string Sub = "sub";

    private readonly string program = Require.Program("openssl", "openssl");
    private readonly TemporaryFolder folder = new();

    private OpenSslPki()
    {
    }

    /// <param name="addresses">The address of the server that the certificates of the CA under the root name; null for
    /// none.</param>
    public static async Task<OpenSslPki> MakeAsync(Uri? addresses = null)
    {
        var pki = new OpenSslPki();
        foreach (var authority in new[] { Root, Sub, "other" })
            pki.Prepare(authority, authority == Sub ? addresses : null);
        foreach (var name in new[] { Root, "other" })
            await pki.RunAsync(
                "req", "-x509", "-config", pki.PathOf("root.cnf"), "-newkey", "ec", "-pkeyopt",
                "ec_paramgen_curve:P-256", "-nodes", "-keyout", pki.PathOf($"{name}.key"), "-out",
                pki.PathOf($"{name}.pem"), "-subj", "/CN=Root", "-days", "3650", "-extensions", "authority");
        await pki.IssueAsync(Root, Sub, "authority");
        return pki;
    }

    public string PathOf(string name) => folder.File(name);

    public X509Certificate2 Certificate(string name) =>
        X509CertificateLoader.LoadCertificateFromFile(PathOf($"{name}.pem"));

    /// <summary>Issues a certificate for a new key.</summary>
    /// <param name="extensions">The section of the configuration: authority, tls, client, plain, responder,
    /// constrained.</param>
    public async Task<X509Certificate2> IssueAsync(
        string issuer, string name, string extensions, DateTimeOffset? from = null, DateTimeOffset? to = null)
    {
        await RunAsync(
            "req", "-new", "-config", PathOf("root.cnf"), "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
            "-nodes", "-keyout", PathOf($"{name}.key"), "-out", PathOf($"{name}.csr"), "-subj", $"/CN={name}.example");
        await RunAsync(
            "ca", "-batch", "-config", PathOf($"{issuer}.cnf"), "-in", PathOf($"{name}.csr"), "-out",
            PathOf($"{name}.pem"), "-extensions", extensions, "-notext", "-startdate",
            Text(from ?? new RealClock().GetUtcNow().AddDays(-30)), "-enddate",
            Text(to ?? new RealClock().GetUtcNow().AddDays(900)));
        return Certificate(name);
    }

    public Task RevokeAsync(string issuer, string name, string reason = "keyCompromise") =>
        RunAsync("ca", "-config", PathOf($"{issuer}.cnf"), "-revoke", PathOf($"{name}.pem"), "-crl_reason", reason);

    /// <summary>Makes the list of a CA, and returns its file.</summary>
    /// <param name="signer">Whose key signs it, if not the CA's own.</param>
    public async Task<Crl> ListAsync(
        string issuer, DateTimeOffset? from = null, DateTimeOffset? to = null, string? signer = null,
        string? extensions = null)
    {
        string[] key = signer is null ? [] : ["-keyfile", PathOf($"{signer}.key"), "-cert", PathOf($"{signer}.pem")];
        string[] asked = extensions is null ? [] : ["-crlexts", extensions];
        var file = PathOf($"{issuer}.crl");
        await RunAsync([
            "ca", "-config", PathOf($"{issuer}.cnf"), "-gencrl", "-out", file, "-crl_lastupdate",
            Text(from ?? new RealClock().GetUtcNow().AddHours(-1)), "-crl_nextupdate",
            Text(to ?? new RealClock().GetUtcNow().AddDays(7)), .. key, .. asked,
        ]);
        return Crl.Read(await File.ReadAllBytesAsync(file));
    }

    /// <summary>
    /// Answers an OCSP request from the register of the CA under the root; the answer is valid for an hour.
    /// </summary>
    /// <param name="clock">Where the clock of the responder is, for example <c>-3h</c>; null for the present.</param>
    public async Task<byte[]> AnswerAsync(
        byte[] request, string signer, string register = Sub, string? clock = null)
    {
        await File.WriteAllBytesAsync(PathOf("ocsp.req"), request);
        string[] start = clock is null ? [program] : [Require.Program("faketime", "faketime"), "-f", clock, program];
        (await PeerProcess.RunAsync(
            start[0], folder.Path,
            [
                .. start[1..], "ocsp", "-index", PathOf($"{register}.txt"), "-CA", PathOf("sub.pem"), "-rsigner",
                PathOf($"{signer}.pem"), "-rkey", PathOf($"{signer}.key"), "-reqin", PathOf("ocsp.req"), "-respout",
                PathOf("ocsp.resp"), "-nmin", "60",
            ])).Succeeded();
        return await File.ReadAllBytesAsync(PathOf("ocsp.resp"));
    }

    /// <summary>Runs a command of openssl that may fail.</summary>
    public Task<PeerOutcome> TryAsync(params string[] arguments) =>
        PeerProcess.RunAsync(program, folder.Path, arguments);

    public void Dispose() => folder.Dispose();

    private async Task RunAsync(params string[] arguments) => (await TryAsync(arguments)).Succeeded();

    public void Prepare(string authority, Uri? addresses)
    {
        File.WriteAllText(PathOf($"{authority}.txt"), "");
        File.WriteAllText(PathOf($"{authority}.srl"), "1000");
        File.WriteAllText(PathOf("empty.txt"), "");
        var named = addresses is null
            ? ""
            : $"""
                crlDistributionPoints = URI:{addresses}{authority}.crl
                authorityInfoAccess = OCSP;URI:{addresses}ocsp
                """;
        File.WriteAllText(PathOf($"{authority}.cnf"), $"""
            [req]
            distinguished_name = name
            [name]
            [ca]
            default_ca = own
            [own]
            database = {PathOf($"{authority}.txt")}
            serial = {PathOf($"{authority}.srl")}
            new_certs_dir = {folder.Path}
            certificate = {PathOf($"{authority}.pem")}
            private_key = {PathOf($"{authority}.key")}
            default_md = sha256
            policy = any
            unique_subject = no
            copy_extensions = none
            [any]
            commonName = supplied
            [authority]
            basicConstraints = critical,CA:TRUE
            keyUsage = critical,keyCertSign,cRLSign
            subjectKeyIdentifier = hash
            {named}
            [mute]
            basicConstraints = critical,CA:TRUE
            keyUsage = critical,keyCertSign
            subjectKeyIdentifier = hash
            [constrained]
            basicConstraints = critical,CA:TRUE
            nameConstraints = critical,excluded;DNS:example
            keyUsage = critical,keyCertSign,cRLSign
            subjectKeyIdentifier = hash
            [short]
            basicConstraints = critical,CA:TRUE,pathlen:0
            keyUsage = critical,keyCertSign,cRLSign
            subjectKeyIdentifier = hash
            [tls]
            keyUsage = critical,digitalSignature
            extendedKeyUsage = serverAuth,clientAuth
            subjectAltName = DNS:leaf.example
            {named}
            [client]
            keyUsage = critical,digitalSignature
            extendedKeyUsage = clientAuth
            {named}
            [encipher]
            keyUsage = critical,keyAgreement
            [unknown]
            keyUsage = critical,digitalSignature
            1.2.3.4.5 = critical,ASN1:NULL
            [responder]
            keyUsage = critical,digitalSignature
            extendedKeyUsage = OCSPSigning
            [users]
            issuingDistributionPoint = critical,@users_only
            [users_only]
            onlyuser = TRUE
            [cas]
            issuingDistributionPoint = critical,@cas_only
            [cas_only]
            onlyCA = TRUE
            """);
    }

    private static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
}
