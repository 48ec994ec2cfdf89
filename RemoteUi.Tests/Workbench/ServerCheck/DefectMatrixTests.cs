using RemoteUi.Workbench.ServerCheck.Running;

namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>What holds for the matrix as a whole.</summary>
public class DefectMatrixTests
{
    [Fact]
    public void Every_check_has_a_planted_defect_or_the_reason_why_not()
    {
        var planted = DefectCatalog.All.Select(defect => defect.CheckId).Concat(DefectCatalog.NotPlanted.Keys);

        Assert.Equal(CheckCatalog.All.Select(check => check.Id).Order(), planted.Distinct().Order());
    }

    [Fact]
    public void No_two_defects_have_the_same_name() =>
        Assert.Equal(DefectCatalog.All.Count, DefectCatalog.All.DistinctBy(defect => defect.Key).Count());
}
