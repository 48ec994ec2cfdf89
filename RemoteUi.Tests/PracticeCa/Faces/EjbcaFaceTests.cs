using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa.Faces;

public sealed class EjbcaFaceTests : IDisposable
{
    private readonly PracticeCaBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(CaFace.EjbcaCa, "GetCACert", "PracticeCA", 200)]
    [InlineData(CaFace.EjbcaCa, "GetCACert", "practiceca", 404)]
    [InlineData(CaFace.EjbcaCa, "GetCACert", "", 404)]
    [InlineData(CaFace.EjbcaCa, "getcacert", "", 404)]
    [InlineData(CaFace.EjbcaCa, "GetNextCACert", "Other", 404)]
    [InlineData(CaFace.EjbcaCa, "GetCACaps", "PracticeCA", 200)]
    [InlineData(CaFace.EjbcaCa, "GetCACaps", "", 400)]
    [InlineData(CaFace.EjbcaRa, "GetCACert", "", 200)]
    [InlineData(CaFace.EjbcaRa, "GetCACaps", "", 200)]
    public void CA_mode_needs_the_name_of_the_CA(CaFace face, string operation, string name, int status)
    {
        bench.Administration.Change(new() { Face = face });

        Assert.Equal(status, bench.Server.Answer(operation, [], caName: name).Status);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public void The_CA_certificate_is_in_the_reply_or_not(bool included, int count)
    {
        bench.Administration.Change(new() { Face = CaFace.EjbcaCa, IncludesCa = included });
        var client = new TestClient(bench);

        var certificates = client.Enroll().Certificates(client.Key);

        Assert.Equal(count, certificates.Count);
        Assert.Single(certificates, certificate => certificate.Subject == Requests.Subject);
        Assert.Equal(included, certificates.Contains(bench.Administration.CaCertificate));
    }

    [Fact]
    public void RA_mode_holds_for_approval_and_polls_do_not_issue()
    {
        bench.Administration.Change(new() { Face = CaFace.EjbcaRa });
        var client = new TestClient(bench);

        Assert.Equal("3", client.Enroll().Status);
        for (var poll = 0; poll < 5; poll++) Assert.Equal("3", client.Poll().Status);
        bench.Administration.Approve(1);

        Assert.Equal("0", client.Poll().Status);
    }
}
