#pragma once
// The table of the 问题清单: order, columns and rows, alone or put together by rule.

#include <string>
#include <vector>

#include "report/problem_paper.h"

namespace fazhi::report {

// Rows placed by hand, then by severity (一票否决 first), area, unit, number, key.
std::vector<PaperRow> sorted_rows(std::vector<PaperRow> rows);

// 序号、编号、责任单位、配合单位、问题表述、依据（条款）、事实与计算、严重程度、来源、整改措施、整改时限、责任领导、责任人、状态;
// on a paper about published material without the six that speak of rectifying.
Table problem_table(const ProblemPaper& paper);

// The same for a printed page: without columns that are empty, those that say the same in every row stated once in the
// table's name, bases in short. Spreadsheets and programs get all columns.
Table printed_table(ProblemPaper paper);

// 依据全称：…: what the short bases of printed_table() stand for; empty where nothing was shortened.
std::string basis_legend(const std::vector<PaperRow>& rows);

// Shares `total` (in 汉字 of a line) among the columns of running text by what stands in them; the others keep theirs.
void fit_to_texts(Table& table, double total);
double total_weight(const Table& table);

// Areas × severity with sums.
Table problem_summary(const ProblemPaper& paper);

std::string severity_text(core::TaskSeverity severity);  // 一票否决, 重要, 一般
std::string mark_text(core::ProblemMark mark);           // 新增, 持续, 已消除, 反弹

}  // namespace fazhi::report
