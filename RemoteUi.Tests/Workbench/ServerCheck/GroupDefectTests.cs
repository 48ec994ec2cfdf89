namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>The defects of HTTP and TLS.</summary>
public class TransportDefectTests
{
    public static TheoryData<string> Defects => DefectMatrix.Of('T');

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Defects))]
    public Task A_planted_defect_is_found_and_nothing_else(string defect) => DefectMatrix.AssertFoundAsync(defect);
}

/// <summary>The defects of the capabilities.</summary>
public class CapabilityDefectTests
{
    public static TheoryData<string> Defects => DefectMatrix.Of('C');

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Defects))]
    public Task A_planted_defect_is_found_and_nothing_else(string defect) => DefectMatrix.AssertFoundAsync(defect);
}

/// <summary>The defects of the CA certificates.</summary>
public class CaCertificateDefectTests
{
    public static TheoryData<string> Defects => DefectMatrix.Of('A');

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Defects))]
    public Task A_planted_defect_is_found_and_nothing_else(string defect) => DefectMatrix.AssertFoundAsync(defect);
}

/// <summary>The defects of enrollment.</summary>
public class EnrollmentDefectTests
{
    public static TheoryData<string> Defects => DefectMatrix.Of('E');

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Defects))]
    public Task A_planted_defect_is_found_and_nothing_else(string defect) => DefectMatrix.AssertFoundAsync(defect);
}

/// <summary>The defects of polling.</summary>
public class PollingDefectTests
{
    public static TheoryData<string> Defects => DefectMatrix.Of('P');

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Defects))]
    public Task A_planted_defect_is_found_and_nothing_else(string defect) => DefectMatrix.AssertFoundAsync(defect);
}

/// <summary>The defects of renewal and retrieval.</summary>
public class LifecycleDefectTests
{
    public static TheoryData<string> Defects => DefectMatrix.Of('L');

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Defects))]
    public Task A_planted_defect_is_found_and_nothing_else(string defect) => DefectMatrix.AssertFoundAsync(defect);
}

/// <summary>The defects of what must be refused.</summary>
public class AuthenticationDefectTests
{
    public static TheoryData<string> Defects => DefectMatrix.Of('S');

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Defects))]
    public Task A_planted_defect_is_found_and_nothing_else(string defect) => DefectMatrix.AssertFoundAsync(defect);
}
