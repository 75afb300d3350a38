namespace FraudWatch.Store.Tests.Stages;

/// <summary>A few rows of each kind of difficulty, small enough to load into two engines row by row.</summary>
internal static class EngineSample
{
    public static IReadOnlyList<(string Table, string Csv)> Tables { get; } =
    [
        ("fixmedins_b", """
            fixmedins_code,fixmedins_name,fixmedins_type,hosp_lv,uscc
            H32010000001,人民医院,1,02,A1
            H32010000002,人民医院东院,1,02,A1
            P32010000003,大药房,2,11,A3
            """),
        ("medins_info_b", """
            medins_code,aprv_bed_cnt,lnt,lat,prnt_medins_code
            H32010000001,500,118.78,32.04,
            H32010000004,20,118.80,32.05,H32010000001
            """),
        ("psn_info_b", """
            psn_no,gend,brdy,tel,die_date
            P1,1,1960-05-01,t1,
            P2,2,1995-02-28,t1,
            P3,9,,t2,2025-02-01
            """),
        ("mdtrt_d", """
            mdtrt_id,psn_no,fixmedins_code,med_type,begntime,endtime,gend,adm_dept_codg,adm_dept_name,adm_bed,ipt_otp_no,insutype,dscg_maindiag_code,dscg_way,nwb_flag,chfpdr_code,vali_flag
            M1,P1,H32010000001,21,2024-12-20 09:15:00,2024-12-31 23:50:00,1,A03,内科,12,Z1,310,J18.900,1,,D1,1
            M2,P1,H32010000001,21,2025-01-01 00:00:00,2025-01-08 10:00:00,1,A03,内科,12,Z1,310,J18.900,1,,D1,1
            M3,P1,H32010000002,21,2025-01-15 09:00:00,2025-01-20 10:00:00,1,A19,肿瘤科,7,Z2,310,Z51.102,1,,匿名,1
            M4,P2,H32010000001,52,2025-01-03 08:00:00,2025-01-07 10:00:00,2,A05,妇产科,3,Z3,390,O80.000,1,0,D2,1
            M5,P2,H32010000001,21,2025-01-04 08:00:00,2025-01-07 10:00:00,1,A07,儿科,3b,Z4,390,P59.900,1,1,D2,1
            M6,P3,H32010000004,21,2025-01-30 08:00:00,2025-02-02 03:00:00,,A15,精神科,1,,390,F20.000,5,,D3,1
            M7,P1,H32010000001,11,2025-02-10 10:30:00,,1,A03,内科,,,310,,,,D1,1
            M8,P1,H32010000001,11,2025-02-11 10:30:00,,1,A03,内科,,,310,,,,D1,0
            M9,P2,P32010000003,41,2025-02-10 00:00:00,,2,,,,,390,,,,,1
            M10,P2,H32010000001,21,2025-03-01 09:00:00,,2,A03,内科,9,Z9,390,I10.x00,,,D1,1
            """),
        ("setl_d", """
            setl_id,init_setl_id,mdtrt_id,psn_no,fixmedins_code,med_type,setl_time,begndate,enddate,medfee_sumamt,inscp_amt,fund_pay_sumamt,refd_setl_flag,mid_setl_flag,cal_ipt_cnt,medins_setl_id,out_flag,insu_admdvs,vali_flag
            S1,,M1,P1,H32010000001,21,2024-12-31 23:55:00,2024-12-20,2024-12-31,9000,8000.50,6000.33,0,1,1,I1,0,320100,1
            S2,,M2,P1,H32010000001,21,2025-01-08 10:10:00,2025-01-01,2025-01-08,5000,4000,3000,0,0,0,I2,0,320100,1
            S3,,M3,P1,H32010000002,21,2025-01-20 10:10:00,2025-01-15,2025-01-20,7000,6000,4000,0,0,1,I3,0,320100,1
            S4,,M4,P2,H32010000001,52,2025-01-07 10:10:00,2025-01-03,2025-01-07,6000,5500,5000,0,0,1,I4,0,410100,1
            S5,,M6,P3,H32010000004,2105,2025-02-02 04:10:00,2025-01-30,2025-02-02,3000,3000,2000,0,0,1,I5,0,320100,1
            S6,,M7,P1,H32010000001,11,2025-02-10 11:00:00,2025-02-10,2025-02-10,300,200,100,0,0,,I6,0,320100,1
            S7,S6,M7,P1,H32010000001,11,2025-02-10 11:05:00,2025-02-10,2025-02-10,-300,-200,-100,1,0,,I7,0,320100,1
            S8,,M7,P1,H32010000001,11,2025-02-10 11:10:00,2025-02-10,2025-02-10,250,180,90,0,0,,I8,0,320100,1
            S9,,M9,P2,P32010000003,41,2025-02-10 23:10:00,2025-02-10,2025-02-10,100,100,50,0,0,,I9,0,320100,1
            S10,,M11,P2,P32010000003,41,2025-02-12 23:10:00,2025-02-12,2025-02-12,200,200,50,0,0,,I10,0,320100,1
            """),
        ("fee_list_d", """
            bkkp_sn,init_feedetl_sn,mdtrt_id,setl_id,psn_no,fixmedins_code,med_type,fee_ocur_time,med_list_codg,hilist_name,medins_list_name,med_chrgitm_type,list_type,cnt,pric,det_item_fee_sumamt,inscp_amt,fulamt_ownpay_amt,prd_days,bilg_dept_codg,bilg_dr_code,bilg_dr_name,crte_time,drug_trac_codg
            B1,,M1,S1,P1,H32010000001,21,2024-12-21 08:00:00,001109000010000,普通病房床位费,床位费,01,201,3,40,120,120,,,A03,D1,张三,2024-12-21 09:00:00,
            B2,,M1,S1,P1,H32010000001,21,2024-12-31 20:00:00,001201000030000,二级护理,二级护理,07,201,11,20,220,220,,,A03,D1,张三,2024-12-31 21:00:00,
            B3,,M1,S1,P1,H32010000001,21,2024-12-22 08:10:00,XJ01DDA001,头孢曲松,头孢曲松钠,09,101,4,12.5,50,45.5,,3,A03,D1,张三,2024-12-22 09:00:00,
            B4,B3,M1,S1,P1,H32010000001,21,2024-12-23 08:10:00,XJ01DDA001,头孢曲松,头孢曲松钠,09,101,-1,12.5,-12.5,,,,A03,D1,张三,2024-12-23 09:00:00,
            B5,,M2,S2,P1,H32010000001,21,2025-01-02 08:10:00,002103000010000,X线计算机体层平扫,头颅CT平扫,03,201,1,300,300,270,,,A03,D1,张三,2025-01-04 09:00:00,
            B6,,M3,S3,P1,H32010000002,21,2025-01-16 08:10:00,XL01CDD001,多西他赛注射液,多西他赛,09,101,2,500,1000,900,,1,A19,匿名,匿名,2025-01-16 09:00:00,
            B7,,M4,S4,P2,H32010000001,52,2025-01-04 08:10:00,003314000010000,剖宫产术,剖宫产,06,201,1,1500,1500,1500,,,A05,D2,李四,2025-01-04 09:00:00,
            B8,,M7,S8,P1,H32010000001,11,2025-02-10 10:40:00,002501010010000,血细胞分析,血常规,,201,1,25,25,25,,,A03,D1,张三,2025-02-10 10:41:00,
            B9,,M7,S8,P1,H32010000001,11,2025-02-10 10:40:00,002501010010000,血细胞分析,血常规,,201,1,25,25,25,,,A03,D1,张三,2025-02-10 10:41:00,
            B10,,M7,S8,P1,H32010000001,11,2025-02-10 10:50:00,002501010010000,血细胞分析,血常规,,201,-1,25,-25,-25,,,A03,D1,张三,2025-02-10 10:51:00,
            B11,,M9,S9,P2,P32010000003,41,2025-02-10 00:00:00,ZA04CAE002,三九胃泰颗粒,三九胃泰,11,101,2,50,100,100,,,,,,,81000010000000000001
            B12,,M12,,P4,H32010000004,11,2025-02-13 10:40:00,C0201010520,导管,导管,08,301,1,80,80,,80,,A15,D3,王五,2025-02-13 10:51:00,
            """),
        ("purcinfo", """
            fixmedins_code,med_list_codg,purc_retn_cnt,purc_retn_stoin_time,prod_retn_flag,finl_trns_pric,drug_trac_codg
            P32010000003,ZA04CAE002,10,2025-02-01 09:00:00,0,40,81000010000000000001 81000010000000000002
            P32010000003,ZA04CAE002,1,2025-02-02 09:00:00,1,40,
            """),
        ("selinfo", """
            fixmedins_code,med_list_codg,sel_retn_cnt,sel_retn_time,psn_no,bkkp_sn,medins_prod_sel_no,trdn_flag,mdtrt_setl_type,drug_trac_codg
            P32010000003,ZA04CAE002,2,2025-02-10 00:00:00,P2,B11,N1,0,1,81000010000000000001
            P32010000003,ZA04CAE002,2,2025-02-11 00:00:00,P2,B11,N1,1,1,
            """),
        ("invinfo", """
            fixmedins_code,med_list_codg,inv_chg_type,cnt,inv_chg_time,invdate,inv_cnt
            P32010000003,ZA04CAE002,101,3,2025-02-03 09:00:00,,
            P32010000003,ZA04CAE002,,,,2025-02-28,9
            """),
        ("dr_info_b", """
            dr_code,dr_name,medins_code,dr_pro_tech_duty_name,prac_stas,cntr_begntime
            D1,张三,H32010000001,副主任医师,1,2020-01-01
            """),
        ("suspension_d", """
            subject_kind,subject_code,susp_begndate,susp_enddate
            physician,D1,2025-06-01,2025-06-30
            """),
        ("quota_d", """
            fixmedins_code,quota_kind,begndate,enddate,quota_value
            H1,Cost_per_stay,2024-01-01,,8000
            H1,days_per_stay,,2024-12-31,9
            """),
        ("device_d", """
            fixmedins_code,device_no,device_kind,device_begndate
            H32010000001,1,ct,2020-01-01
            """),
        ("maternity_allowance_d", """
            allowance_no,psn_no,emp_no,emp_psncnt,insured_from,birth_date,wage_base,allowance_amt
            A1,P2,E1,3,2024-12-01,2025-01-04,20000,60000
            """),
        ("care_service_d", """
            service_no,psn_no,fixmedins_code,carer_no,service_place,service_begntime,service_endtime,service_amt
            C1,P1,H32010000004,N1,home,2025-01-16 08:00:00,2025-01-16 10:00:00,120
            """),
        ("manual_claim_d", """
            claim_no,psn_no,invoice_no,invoice_code,invoice_amt,invoice_date
            R1,P1,0001,320000,5000,2025-01-20
            """),
        ("setl_list_diag_d", """
            setl_list_diag_id,mdtrt_id,psn_no,diag_code,diag_name,maindiag_flag
            1,M1,P1,j18.900,肺炎,1
            2,M1,P1,E11.900,糖尿病,0
            3,M3,P1,C34.900,肺癌,0
            """),
        ("setl_list_oprn_d", """
            setl_list_oprn_id,mdtrt_id,psn_no,oprn_oprt_code,oprn_oprt_name,oprn_oprt_date,main_oprn_flag
            1,M4,P2,74.1x00,剖宫产,2025-01-04,1
            """),
        ("setl_list_d", """
            setl_id,mdtrt_id,hi_paymtd,days_rinp_flag_31,adm_way,dcla_time
            S3,M3,3,1,2,2025-01-25 10:00:00
            """),
        ("hilist_lmtpric_d", """
            hilist_code,hilist_lmtpric_type,insu_admdvs,begndate,hilist_pric_uplmt_amt
            002103000010000,3,320000,2024-01-01,250
            002103000010000,,,,280
            002501010010000,2,,2024-01-01,20
            """),
        ("drord_exe_d", """
            mdtrt_id,drord_no,med_list_codg,drord_cnt,exe_time,exe_cnt,exe_stas
            M1,O1,001204000060000,3,2024-12-21 10:00:00,1,1
            M1,O1,001204000060000,3,2024-12-22 10:00:00,,
            """),
        ("icuinfo", """
            mdtrt_id,setl_id,scs_cutd_inpool_time,scs_cutd_exit_time
            M1,S1,2024-12-21 10:00:00,2024-12-24 09:00:00
            """),
        ("ward_check_d", """
            mdtrt_id,check_time,present,checker,checker2,leave_approved
            M10,2025-03-03 20:00:00,0,甲,乙,0
            """),
        ("identity_check_d", """
            mdtrt_id,check_time,person_match,certificate_match,card_match
            M10,2025-03-03 20:00:00,0,1,
            """),
        ("institution_totals", """
            fixmedins_code,feature_name,feature_value
            H32010000001,InpatientClaimCount,12
            H32010000001,AvgLengthOfStay,5.5
            """),
        ("psn_insu_d", """
            psn_insu_rlts_id,psn_no,insutype,psn_type,crt_insu_date,paus_insu_date,psn_insu_stas,insu_admdvs,poolarea_no
            R1,P1,310,1101,2020-01-01,2025-01-10,2,320100,320199
            R2,P1,390,1501,2025-02-01,,1,,320100
            """),
        ("opsp_reg_evt_c", """
            evtsn,psn_no,insutype,opsp_dise_code,opsp_dise_name,begndate,enddate,vali_flag
            E1,P1,310,M03900,高血压,2024-01-01,,1
            E2,P1,310,M03901,糖尿病,2024-01-01,,0
            """),
        ("out_appy_evt_c", """
            evtsn,psn_no,insutype,insu_admdvs,rloc_admdvs,rloc_rea,begndate,enddate,vali_flag,opt_time
            A1,P2,390,410100,320100,1,2025-01-01,2025-06-30,1,2025-01-02 09:00:00
            """),
    ];
}
