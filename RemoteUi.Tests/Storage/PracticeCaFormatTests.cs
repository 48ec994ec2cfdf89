using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Storage;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Storage;

/// <summary>
/// Checks that the practice CA's files are written as in the golden files, and can be read from them.
/// </summary>
public sealed class PracticeCaFormatTests
{
    private static readonly byte[] Bytes = [1, 2, 3];

    private static readonly PracticeCaBehavior Behavior = new()
    {
        Answer = AnswerRule.Refuse,
        FailInfo = 4,
        HttpStatus = 404,
        Challenge = ChallengeRule.Fixed,
        FixedPassword = new ChallengePassword("open sesame"),
        EncryptedFixedPassword = Bytes,
        Certificates = CertificateSet.CaAndTwoRas,
        Capabilities = CapabilityList.TripleDesSha1,
        PublishedAt = "http://crl.example",
        Pointers = RevocationPointers.Ocsp,
        Face = CaFace.Ndes,
        HasSidExtension = true,
        HasPolicyModule = true,
        IncludesCa = false,
        UsesSingleDes = false,
        PollsUntilIssued = 3,
    };

    private static readonly RegisterEntry Entry = new()
    {
        Number = 7,
        TransactionId = "AB12",
        State = RegisterState.Revoked,
        IsRenewal = true,
        Requested = new RequestedCertificate(Bytes, [4, 5], [6]),
        RequestedAt = Samples.Noon,
        DecidedAt = Samples.Noon.AddMinutes(1),
        FailInfo = 2,
        FailInfoText = "no",
        Certificate = [7, 8],
        SerialNumber = "0A",
        IsForNextCa = true,
        RevocationReason = X509RevocationReason.Superseded,
        MessageHash = [9],
        SignerKeyHash = [10],
        SignerHash = [11],
        SpentPasswordHash = [12],
    };

    [Fact]
    public void The_CA_behavior_matches_its_golden_file() => AssertPinned("behavior.json", Behavior);

    [Fact]
    public void A_register_entry_of_earlier_versions_matches_its_golden_file() =>
        AssertPinned("register-entry.json", Entry);

    [Fact]
    public void A_register_entry_matches_the_golden_file_of_its_rows()
    {
        using var bench = new PracticeCaBench();
        JsonFile.Write(Path.Combine(bench.OldRegister, "00000007.json"), Entry);
        Assert.Equal(7, Assert.Single(bench.Administration.Register).Number);

        GoldenFile.AssertIs("register-rows.json", RegisterTable.Row(bench, "Entries", "Contents").ToJsonString());
    }

    /// <summary>What earlier versions wrote has the values that they acted by.</summary>
    [Fact]
    public void A_behavior_and_a_password_of_an_earlier_version_are_read()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("behavior.json"), """{"Answer":"Hold"}""");
        File.WriteAllText(
            folder.File("passwords.json"), """[{"Hash":"AQID","ExpiresAt":"2026-03-01T12:00:00+00:00"}]""");

        Assert.Equal(
            new PracticeCaBehavior { Answer = AnswerRule.Hold },
            JsonFile.Read<PracticeCaBehavior>(folder.File("behavior.json")));
        Assert.Null(Assert.Single(JsonFile.Read<List<OneTimePassword>>(folder.File("passwords.json"))!).Binding);
    }

    [Fact]
    public void The_list_of_CAs_matches_its_golden_file() =>
        AssertPinned(
            "authorities.json",
            new AuthorityList(
                new(4, new(CaHierarchy.Uploaded, CaKeyAlgorithm.EcP521, CaKeyAlgorithm.RsaPss)),
                new(5, new(CaHierarchy.RootAlone, CaKeyAlgorithm.EcP384, CaKeyAlgorithm.EcP256)),
                [new(3, new(CaHierarchy.RootAndIssuing, CaKeyAlgorithm.Rsa, CaKeyAlgorithm.Rsa))]));

    [Fact]
    public void The_certificate_profile_matches_its_golden_file() =>
        AssertPinned(
            "profile.json",
            new CertificateProfile
            {
                Validity = TimeSpan.FromMinutes(90),
                Backdating = TimeSpan.FromDays(2),
                KeyUsage = KeyUsageRule.Chosen,
                ChosenKeyUsages = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyAgreement,
                ExtendedKeyUsage = ExtendedKeyUsageRule.Chosen,
                ChosenExtendedKeyUsages = ["1.3.6.1.5.5.7.3.2"],
            });

    [Fact]
    public void One_time_passwords_match_their_golden_file() =>
        AssertPinned(
            "one-time-passwords.json",
            new List<OneTimePassword> { new(Bytes, Samples.Noon) { Binding = new([4], [5]) } });

    /// <summary>
    /// Checks that the sample is written as in the file, and that the object read from the file is written identically.
    /// </summary>
    private static void AssertPinned<T>(string name, T sample)
        where T : class
    {
        using var folder = new TemporaryFolder();
        var path = folder.File(name);
        CompleteSample.Assert(sample);
        JsonFile.Write(path, sample);
        GoldenFile.AssertIs(name, File.ReadAllText(path));

        File.WriteAllText(path, GoldenFile.Read(name));
        JsonFile.Write(path, JsonFile.Read<T>(path)!);
        GoldenFile.AssertIs(name, File.ReadAllText(path));
    }
}
