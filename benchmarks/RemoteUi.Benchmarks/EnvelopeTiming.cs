using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Storage;
using RemoteUi.Workbench.ServerCheck.Checks.Authentication;

namespace RemoteUi.Benchmarks;

/// <summary>
/// Measures how long the practice CA takes to refuse envelopes that yield no request, and whether the kind of fault can
/// be distinguished by the time: for each pair of kinds, the test of Mann and Whitney. The kinds take turns in random
/// order, so that what else the computer does falls on all of them.
/// </summary>
internal sealed class EnvelopeTiming : IDisposable
{
    private const int Warm = 200;

    private static readonly string[] Kinds = [
        "wrong RSA padding", "wrong CBC padding", "no request", "wrong signature",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("remote-ui-benchmark-");
    private readonly ServiceProvider services;
    private readonly PracticeCaServer server;
    private readonly X509Certificate2 ca;
    private readonly RSA key = RSA.Create(2048);
    private readonly X509Certificate2 signer;
    private readonly byte[] request;

    private EnvelopeTiming()
    {
#pragma warning disable RS0030 // A composition root: the only place that uses the system's clock.
        var clock = TimeProvider.System;
#pragma warning restore RS0030
        services = new ServiceCollection().AddLogging().AddSingleton(clock)
            .AddSingleton<IPracticeCaSecrets, ClearSecrets>()
            .AddPracticeCa(options => options.DataDirectory = folder.FullName)
            .BuildServiceProvider();
        server = services.GetRequiredService<PracticeCaServer>();
        ca = services.GetRequiredService<PracticeCaAdministration>().CaCertificate;
        using var another = RSA.Create(2048);
        request = new CertificateRequest("CN=printer", another, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSigningRequest();
        var now = clock.GetUtcNow();
        signer = new CertificateRequest("CN=stranger", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    public static void Measure(int tries)
    {
        using var timing = new EnvelopeTiming();
        var order = Enumerable.Range(0, Kinds.Length).SelectMany(kind => Enumerable.Repeat(kind, tries)).ToArray();
        Random.Shared.Shuffle(order);
        for (var index = 0; index < Warm; index++) timing.Time(index % Kinds.Length);
        var times = Kinds.Select(_ => new List<double>(tries)).ToArray();
        foreach (var kind in order) times[kind].Add(timing.Time(kind));
        Print(times);
    }

    public void Dispose()
    {
        signer.Dispose();
        key.Dispose();
        services.Dispose();
        folder.Delete(recursive: true);
    }

    private static void Print(List<double>[] times)
    {
        var culture = CultureInfo.InvariantCulture;
        for (var kind = 0; kind < times.Length; kind++)
        {
            var sorted = times[kind].Order().ToList();
            Console.Out.WriteLine(string.Create(
                culture,
                $"{Kinds[kind]}: {sorted.Count} tries, median {sorted[sorted.Count / 2]:0.000} ms, quartiles "
                    + $"{sorted[sorted.Count / 4]:0.000} and {sorted[sorted.Count * 3 / 4]:0.000} ms"));
        }

        for (var one = 0; one < times.Length; one++)
            for (var other = one + 1; other < times.Length; other++)
            {
                var test = RankTest.Compare(times[one], times[other]);
                Console.Out.WriteLine(string.Create(
                    culture,
                    $"{Kinds[one]} and {Kinds[other]}: z {test.Z:0.00} (3.29 is p = 0.001), the first is slower in "
                        + $"{(test.Effect + 1) / 2:0.0%} of pairs"));
            }
    }

    /// <summary>Sends a message of a kind, and returns how long the reply took, in milliseconds.</summary>
    private double Time(int kind)
    {
        var message = Message(Envelope(kind));
        var start = Stopwatch.GetTimestamp();
        server.Answer("PKIOperation", message);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private byte[] Envelope(int kind)
    {
        var csr = request.ToArray();
        if (kind == 2) csr[0] = 4;
        if (kind == 3) csr[^1] ^= 1;
        var envelope = new EnvelopedCms(
            new ContentInfo(csr), new AlgorithmIdentifier(new Oid("2.16.840.1.101.3.4.1.2")));
        envelope.Encrypt(new CmsRecipient(SubjectIdentifierType.IssuerAndSerialNumber, ca));
        var encoded = envelope.Encode();
        if (kind == 0)
        {
            var sent = new EnvelopedCms();
            sent.Decode(encoded);
            var encrypted = sent.RecipientInfos[0].EncryptedKey;
            encoded[encoded.AsSpan().IndexOf(encrypted) + encrypted.Length - 1] ^= 1;
        }

        if (kind == 1) encoded[^17] ^= (byte)(16 - (csr.Length % 16));
        return encoded;
    }

    private byte[] Message(byte[] envelope)
    {
        var signed = new SignedCms(new ContentInfo(envelope));
        var author = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, signer)
        {
            DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        Add(author, "2.16.840.1.113733.1.9.7", 19, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));
        Add(author, "2.16.840.1.113733.1.9.2", 19, "19");
        Add(author, "2.16.840.1.113733.1.9.5", 4, RandomNumberGenerator.GetBytes(16));
        signed.ComputeSignature(author);
        return signed.Encode();
    }

    private static void Add(CmsSigner signer, string oid, byte tag, string text) =>
        Add(signer, oid, tag, System.Text.Encoding.ASCII.GetBytes(text));

    private static void Add(CmsSigner signer, string oid, byte tag, byte[] value) =>
        signer.SignedAttributes.Add(new AsnEncodedData(oid, [tag, (byte)value.Length, .. value]));
}
